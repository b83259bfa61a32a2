package org.vigil.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner has told under one key, oldest first. One word follows another, and the last holds; where the key names an
 * incident and a file told of several people in it, each of them has a history of their own.
 */
record KeyHistory(List<Telling> tellings) {
  static final KeyHistory NOTHING = new KeyHistory(List.of());

  KeyHistory {
    tellings = List.copyOf(tellings);
  }

  /** What a sound row is to those before it. {@code severalInItsFile} whether its own file tells of several people under the key. */
  Word word(RowKeys.Key key, boolean severalInItsFile) {
    var before =
        severalInItsFile || severalInOneFile()
            ? tellings.stream().filter(told -> told.person().equals(key.person())).toList()
            : tellings;
    var alike = before.stream().filter(told -> told.rowHash().equals(key.hash())).toList();
    if (alike.isEmpty()) {
      return new Word.New();
    }
    return alike.getLast().equals(before.getLast())
        ? new Word.ToldBefore(alike.getLast().notification())
        : new Word.GoneBack(
            alike.size() + 1, alike.getLast().receivedAt(), before.getLast().receivedAt());
  }

  private boolean severalInOneFile() {
    Map<UUID, Set<String>> people = new HashMap<>();
    for (var told : tellings) {
      if (told.importId() != null) {
        people.computeIfAbsent(told.importId(), none -> new HashSet<>()).add(told.person());
      }
    }
    return people.values().stream().anyMatch(some -> some.size() > 1);
  }

  /** One notification under the key. */
  record Telling(
      NotificationId notification,
      String rowHash,
      String person,
      @Nullable UUID importId,
      Instant receivedAt) {}

  /** What a row is to what was told before it. */
  sealed interface Word {
    /** Nobody has said so yet. */
    record New() implements Word {}

    /** The last word once more. */
    record ToldBefore(NotificationId notification) implements Word {}

    /**
     * Said once, and something else since.
     *
     * @param telling which time it is that the row is told
     */
    record GoneBack(int telling, Instant told, Instant changed) implements Word {}
  }
}
