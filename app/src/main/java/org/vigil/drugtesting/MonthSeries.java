package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;

/**
 * The months one source has returned, each by itself. What is kept is what was returned; of cumulative returns a month is this
 * one less the last. A month that comes out below zero anywhere is a revision to be asked about: it is marked, and is no data.
 */
public final class MonthSeries {
  private final List<TestingReturn> returns;
  private final List<Rule> rules;

  /** An area by code, name and kind, as a return has it. */
  public record AreaKey(String code, String name, Area.Kind kind) {
    public boolean isDistrict() {
      return kind == Area.Kind.DISTRICT;
    }
  }

  private MonthSeries(List<TestingReturn> returns, List<Rule> rules) {
    this.returns = List.copyOf(returns);
    this.rules = List.copyOf(rules);
  }

  /** Of the returns that count, those of the source of {@code like}. */
  public static MonthSeries of(List<TestingReturn> current, TestingReturn like, List<Rule> rules) {
    return new MonthSeries(
        current.stream()
            .filter(each -> each.cover().organisation().equals(like.cover().organisation()))
            .toList(),
        rules);
  }

  /** So many months up to {@code last}, the earliest first. */
  public List<MonthLine> run(YearMonth last, int months) {
    var lines = new ArrayList<MonthLine>();
    for (int back = months - 1; back >= 0; back--) {
      lines.add(of(last.minusMonths(back)));
    }
    return lines;
  }

  public MonthLine of(YearMonth month) {
    var alone = alone(month);
    if (alone.isPresent()) {
      return told(month, alone.get());
    }
    var upTo = cumulative(month).orElse(null);
    if (upTo == null) {
      return missing(month, MonthLine.How.NO_RETURN);
    }
    if (upTo.cover().isOneMonth()) {
      return told(month, upTo);
    }
    var before = cumulative(month.minusMonths(1)).orElse(null);
    if (before == null) {
      return missing(month, MonthLine.How.NO_RETURN_BEFORE);
    }
    return isComparable(before.cover(), upTo.cover())
        ? derived(month, before, upTo)
        : missing(month, MonthLine.How.NOT_COMPARABLE);
  }

  private Optional<TestingReturn> alone(YearMonth month) {
    return returns.stream()
        .filter(each -> each.cover().basis() == MeasureBasis.INCREMENT)
        .filter(each -> each.cover().isOneMonth() && each.cover().month().equals(month))
        .findFirst();
  }

  private Optional<TestingReturn> cumulative(YearMonth month) {
    return returns.stream()
        .filter(each -> each.cover().basis() == MeasureBasis.CUMULATIVE)
        .filter(each -> each.cover().month().equals(month))
        .reduce((earlier, later) -> later);
  }

  private static boolean isComparable(Cover before, Cover after) {
    return before.from().equals(after.from())
        && before.unit() == after.unit()
        && before.place() == after.place();
  }

  private MonthLine told(YearMonth month, TestingReturn received) {
    var byArea = new LinkedHashMap<AreaKey, Results>();
    received.content().lines().forEach(line -> byArea.put(key(line), line.results()));
    return new MonthLine(
        month, MonthLine.How.TOLD, received.id(), byArea, List.of(), breaks(month, received));
  }

  private MonthLine derived(YearMonth month, TestingReturn before, TestingReturn upTo) {
    var byArea = new LinkedHashMap<AreaKey, Results>();
    var fell = new ArrayList<MonthLine.Fall>();
    for (var line : upTo.content().lines()) {
      var earlier =
          before.content().lines().stream()
              .filter(each -> each.code().equals(line.code()))
              .map(AreaLine::results)
              .findFirst()
              .orElse(Results.NONE);
      byArea.put(key(line), line.results().minus(earlier));
      for (var result : Result.values()) {
        if (line.results().of(result) < earlier.of(result)) {
          fell.add(
              new MonthLine.Fall(key(line), result, earlier.of(result), line.results().of(result)));
        }
      }
    }
    return new MonthLine(
        month, MonthLine.How.DERIVED, upTo.id(), byArea, fell, breaks(month, upTo));
  }

  private MonthLine missing(YearMonth month, MonthLine.How why) {
    return new MonthLine(month, why, null, Map.of(), List.of(), breaks(month, null));
  }

  private List<String> breaks(YearMonth month, @Nullable TestingReturn received) {
    var breaks = new ArrayList<String>();
    rules.stream()
        .filter(rule -> rule.breaks() && YearMonth.from(rule.from()).equals(month))
        .forEach(rule -> breaks.add(rule.change() + " (" + rule.source() + ")"));
    var before = alone(month.minusMonths(1)).or(() -> cumulative(month.minusMonths(1)));
    if (received != null && before.isPresent()) {
      var was = before.get().cover();
      var is = received.cover();
      if (was.unit() != is.unit()) {
        breaks.add(
            "What is counted was %s and is %s".formatted(was.unit().words(), is.unit().words()));
      }
      if (was.place() != is.place()) {
        breaks.add("The area was %s and is %s".formatted(was.place().words(), is.place().words()));
      }
    }
    return breaks;
  }

  private static AreaKey key(AreaLine line) {
    return new AreaKey(line.code(), line.name(), line.kind());
  }
}
