package org.vigil.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.notification.NotificationId;

/**
 * One entry of a case file's journal.
 *
 * @param notification the notification it belongs to; where that goes, it goes
 * @param subject the name of the fact that was settled; null otherwise
 */
public record CaseEntry(
    long seq,
    NotificationId notification,
    Kind kind,
    @Nullable String subject,
    String content,
    String by,
    Instant at,
    String reason) {

  /** What an entry says. */
  public enum Kind {
    NOTE("note"),
    CLASSIFIED("classified"),
    FACT_SETTLED("fact settled");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    static Kind of(String words) {
      for (var kind : values()) {
        if (kind.words.equals(words)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no such kind of entry: " + words);
    }
  }
}
