package org.vigil.archive;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which passages a search shows, and in which order.
 *
 * @param words as typed: every word must stand there; "in quotes" words in a row; -not; or
 * @param kind null for any
 * @param theme null for any
 * @param topic null for any
 * @param district null for any
 * @param from the first month; null where it is open
 * @param to the last month; null where it is open
 * @param promises whether only promises are wanted
 */
public record SearchFilter(
    String words,
    @Nullable DocumentKind kind,
    @Nullable String theme,
    @Nullable String topic,
    @Nullable String district,
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    boolean promises,
    Sort sort) {
  public static final SearchFilter EVERYTHING = of("");

  public static SearchFilter of(String words) {
    return new SearchFilter(words, null, null, null, null, null, null, false, Sort.BEST);
  }

  public SearchFilter with(String otherWords) {
    return new SearchFilter(otherWords, kind, theme, topic, district, from, to, promises, sort);
  }

  /** In which order. */
  public enum Sort {
    BEST("Best match first"),
    NEWEST("Newest first"),
    OLDEST("Oldest first");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
