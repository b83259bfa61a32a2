package org.vigil.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise from the issue that first made it to the last that told of it.
 *
 * @param item the heading it stood under
 * @param firstTold the month it was first promised in
 * @param due as precisely as it was said: a year, a month or a day; null where no date was given
 * @param dueWords as it was said
 * @param closedIn the month that told it was kept or dropped; null while it stands
 * @param note what became of it, in words
 * @param keptOn the day it was kept; null where it was not, and where nobody said when
 * @param key of the document that first tells of it, and {@code line} where it stands in that
 */
public record PromiseOverTime(
    String what,
    String item,
    List<String> topics,
    YearMonth firstTold,
    @Nullable String due,
    @Nullable String dueWords,
    Standing standing,
    @Nullable YearMonth closedIn,
    @Nullable String note,
    @Nullable LocalDate keptOn,
    String key,
    @Nullable Integer line) {
  public PromiseOverTime {
    topics = List.copyOf(topics);
  }

  /** How it stands today, as far as any issue says. */
  public enum Standing {
    OPEN("Open"),
    LATE("Late"),
    /** Its day has passed, and no issue says what became of it. Nothing is guessed. */
    NOT_TOLD("Day passed, outcome not told"),
    /** In time, or nobody said on which day. */
    KEPT("Kept"),
    KEPT_LATE("Kept, late"),
    DROPPED("Dropped");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
