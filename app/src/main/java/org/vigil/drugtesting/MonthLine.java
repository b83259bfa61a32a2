package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigil.drugtesting.MonthSeries.AreaKey;

/**
 * One month of a series.
 *
 * @param how where its numbers come from, or why there are none
 * @param from the return they come from; null where there is none
 * @param byArea what the month adds; a number below zero is a revision and never a count
 * @param fell where an earlier return had counted more
 * @param untold where only one of the two returns tells a number, so that nothing can be taken from it
 * @param breaks why numbers before this month are of different things; empty where they are not
 */
public record MonthLine(
    YearMonth month,
    How how,
    @Nullable ReturnId from,
    Map<AreaKey, Results> byArea,
    List<Fall> fell,
    Set<Untold> untold,
    List<String> breaks) {

  /** Where a month's numbers come from. */
  public enum How {
    TOLD("as returned for the month"),
    DERIVED("this month's cumulative return less the last month's"),
    NO_RETURN("no return for this month"),
    NO_RETURN_BEFORE("no return for the month before, to take from this one"),
    NOT_COMPARABLE("the month before counts something else, so that nothing can be taken from it");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** A count that is less than it was a month before, which no cumulative count can be. */
  public record Fall(AreaKey area, Result result, long before, long after) {
    public String sentence(YearMonth month) {
      return "%s %s: counted %,d up to %s and %,d up to %s. The month by itself would be %,d: ask."
          .formatted(
              area.name(),
              result.code(),
              before,
              Months.words(month.minusMonths(1)),
              after,
              Months.words(month),
              after - before);
    }
  }

  /** A number that is not known for the month by itself: not told is not 0. */
  public record Untold(AreaKey area, Result result) {}

  public MonthLine {
    byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    fell = List.copyOf(fell);
    untold = Set.copyOf(untold);
    breaks = List.copyOf(breaks);
  }

  public boolean isAvailable() {
    return how == How.TOLD || how == How.DERIVED;
  }

  /** One result of some areas together. */
  public Increment of(Result result, Predicate<AreaKey> areas) {
    return sum(areas, List.of(result));
  }

  /** Everything that was asked for. */
  public Increment requests(Predicate<AreaKey> areas) {
    return sum(areas, List.of(Result.values()));
  }

  private Increment sum(Predicate<AreaKey> areas, List<Result> results) {
    if (!isAvailable()) {
      return new Increment.NotAvailable();
    }
    long sum = 0;
    boolean isWhole = true;
    for (var entry : byArea.entrySet()) {
      if (areas.test(entry.getKey())) {
        for (var result : results) {
          var count = entry.getValue().of(result);
          if (untold.contains(new Untold(entry.getKey(), result))) {
            isWhole = false;
          } else if (count < 0) {
            return new Increment.Revised();
          } else {
            sum += count;
          }
        }
      }
    }
    return isWhole ? new Increment.Counted(sum) : new Increment.NotAvailable();
  }

  /** Empty where a number of it is none, or nothing was valid. */
  public Optional<Positivity> positivity(Predicate<AreaKey> areas) {
    return of(Result.POSITIVE, areas) instanceof Increment.Counted positive
            && of(Result.NEGATIVE, areas) instanceof Increment.Counted negative
            && positive.count() + negative.count() > 0
        ? Optional.of(Positivity.of(positive.count(), negative.count()))
        : Optional.empty();
  }
}
