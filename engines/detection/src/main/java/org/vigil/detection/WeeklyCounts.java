package org.vigil.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One series of counts, week after week without a hole. A week that nobody counted is there and not
 * known (null), which is not the same as none.
 *
 * @param series names what is counted, such as "county" or "district:E07000095"
 * @param firstWeek the week of the first count
 * @param counts oldest first; null where not known
 * @param outbreakWeeks weeks marked as part of a past outbreak, left out of expectations by the
 *     detectors that allow for it
 */
public record WeeklyCounts(
    String series, Week firstWeek, List<@Nullable Integer> counts, Set<Week> outbreakWeeks) {

  public WeeklyCounts {
    counts = Collections.unmodifiableList(new ArrayList<>(counts));
    outbreakWeeks = Set.copyOf(outbreakWeeks);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("a series has at least one week, got none: " + series);
    }
    for (var count : counts) {
      if (count != null && count < 0) {
        throw new IllegalArgumentException(
            "a count must not be negative, got " + count + " in " + series);
      }
    }
  }

  public WeeklyCounts(String series, Week firstWeek, List<@Nullable Integer> counts) {
    this(series, firstWeek, counts, Set.of());
  }

  /** Counts days, each falling into its week, from the first week to the last; others are ignored. */
  public static WeeklyCounts ofDays(
      String series, Week first, Week last, Collection<LocalDate> days) {
    var counts =
        new ArrayList<@Nullable Integer>(Collections.nCopies(last.weeksAfter(first) + 1, 0));
    for (var day : days) {
      var position = Week.of(day).weeksAfter(first);
      if (position >= 0 && position < counts.size()) {
        counts.set(position, count(counts, position) + 1);
      }
    }
    return new WeeklyCounts(series, first, counts);
  }

  public int size() {
    return counts.size();
  }

  public Week week(int position) {
    return firstWeek.plus(position);
  }

  public Week lastWeek() {
    return week(size() - 1);
  }

  public boolean known(int position) {
    return counts.get(position) != null;
  }

  /** The series as it stood at the end of an earlier week. */
  public WeeklyCounts upTo(Week week) {
    return new WeeklyCounts(
        series, firstWeek, counts.subList(0, week.weeksAfter(firstWeek) + 1), outbreakWeeks);
  }

  public WeeklyCounts withOutbreakWeeks(Set<Week> weeks) {
    return new WeeklyCounts(series, firstWeek, counts, weeks);
  }

  /** The counts as numbers, oldest first; NaN where not known. */
  public double[] toArray() {
    return counts.stream()
        .mapToDouble(count -> count == null ? Double.NaN : count.doubleValue())
        .toArray();
  }

  private static int count(List<@Nullable Integer> counts, int position) {
    var count = counts.get(position);
    return count == null ? 0 : count;
  }
}
