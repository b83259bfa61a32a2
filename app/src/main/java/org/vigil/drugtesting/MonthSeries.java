package org.vigil.drugtesting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;

/**
 * The months one source has returned, each by itself. What is kept is what was returned; of cumulative returns a month is this
 * one less the last. A month that comes out below zero anywhere is a revision to be asked about: it is marked, and is no data.
 * What only one of the two tells cannot be taken from the other: not told is not 0.
 */
public final class MonthSeries {
  private final List<TestingReturn> returns;
  private final YearMonth start;
  private final List<Rule> rules;

  /** An area by code, name and kind, as a return has it. */
  public record AreaKey(String code, String name, Area.Kind kind) {
    public boolean isDistrict() {
      return kind == Area.Kind.DISTRICT;
    }
  }

  private MonthSeries(List<TestingReturn> returns, YearMonth start, List<Rule> rules) {
    this.returns = List.copyOf(returns);
    this.start = start;
    this.rules = List.copyOf(rules);
  }

  /** Of the returns that count, those of the source of {@code like}; where there is a choice, those that start as it does. */
  public static MonthSeries of(List<TestingReturn> current, TestingReturn like, List<Rule> rules) {
    return new MonthSeries(
        current.stream()
            .filter(each -> each.cover().organisation().equals(like.cover().organisation()))
            .toList(),
        like.cover().from(),
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
    var upTo = cumulative(month);
    var before = cumulative(month.minusMonths(1));
    for (var after : upTo) {
      if (after.cover().isOneMonth()) {
        return told(month, after);
      }
      var comparable =
          before.stream().filter(each -> isComparable(each.cover(), after.cover())).findFirst();
      if (comparable.isPresent()) {
        return derived(month, comparable.get(), after);
      }
    }
    return missing(
        month,
        upTo.isEmpty()
            ? MonthLine.How.NO_RETURN
            : before.isEmpty() ? MonthLine.How.NO_RETURN_BEFORE : MonthLine.How.NOT_COMPARABLE);
  }

  private Optional<TestingReturn> alone(YearMonth month) {
    return returns.stream()
        .filter(each -> each.cover().basis() == MeasureBasis.INCREMENT)
        .filter(each -> each.cover().isOneMonth() && each.cover().month().equals(month))
        .findFirst();
  }

  /** A source may count from more than one start: first the start that is asked about, then what came last. */
  private List<TestingReturn> cumulative(YearMonth month) {
    return returns.reversed().stream()
        .filter(each -> each.cover().basis() == MeasureBasis.CUMULATIVE)
        .filter(each -> each.cover().month().equals(month))
        .sorted(Comparator.comparing(each -> !each.cover().from().equals(start)))
        .toList();
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
        month,
        MonthLine.How.TOLD,
        received.id(),
        byArea,
        List.of(),
        Set.of(),
        breaks(month, received, received(month.minusMonths(1))));
  }

  private MonthLine derived(YearMonth month, TestingReturn before, TestingReturn upTo) {
    var byArea = new LinkedHashMap<AreaKey, Results>();
    var fell = new ArrayList<MonthLine.Fall>();
    var untold = new LinkedHashSet<MonthLine.Untold>();
    for (var area : areas(before, upTo)) {
      var was = results(before, area);
      var is = results(upTo, area);
      byArea.put(area, is.minus(was));
      for (var result : Result.values()) {
        if (was.of(result) == is.of(result)) {
          continue;
        }
        if (tells(before, area, result) != tells(upTo, area, result)) {
          untold.add(new MonthLine.Untold(area, result));
        } else if (is.of(result) < was.of(result)) {
          fell.add(new MonthLine.Fall(area, result, was.of(result), is.of(result)));
        }
      }
    }
    var breaks = new ArrayList<>(breaks(month, upTo, alone(month.minusMonths(1)).orElse(before)));
    breaks.addAll(onlyOnceTold(untold, before, upTo));
    return new MonthLine(month, MonthLine.How.DERIVED, upTo.id(), byArea, fell, untold, breaks);
  }

  /** Of the later return, then what only the earlier one has. */
  private static Set<AreaKey> areas(TestingReturn before, TestingReturn upTo) {
    var areas = new LinkedHashMap<String, AreaKey>();
    Stream.of(upTo, before)
        .flatMap(each -> each.content().lines().stream())
        .forEach(line -> areas.putIfAbsent(line.code(), key(line)));
    return new LinkedHashSet<>(areas.values());
  }

  private static Optional<AreaLine> line(TestingReturn received, AreaKey area) {
    return received.content().lines().stream()
        .filter(each -> each.code().equals(area.code()))
        .findFirst();
  }

  private static Results results(TestingReturn received, AreaKey area) {
    return line(received, area).map(AreaLine::results).orElse(Results.NONE);
  }

  private static boolean tells(TestingReturn received, AreaKey area) {
    return line(received, area).filter(AreaLine::isTold).isPresent();
  }

  private static boolean tells(TestingReturn received, AreaKey area, Result result) {
    return tells(received, area) && received.content().columns().contains(result);
  }

  /** Each row and column once that only one of two returns has. */
  private static Set<String> onlyOnceTold(
      Set<MonthLine.Untold> untold, TestingReturn before, TestingReturn upTo) {
    var sentences = new LinkedHashSet<String>();
    for (var number : untold) {
      var area = number.area();
      boolean isRow = tells(before, area) != tells(upTo, area);
      boolean isNew = isRow ? tells(upTo, area) : tells(upTo, area, number.result());
      sentences.add(
          "%s was %s and is %s: what it adds by itself is not known"
              .formatted(
                  isRow ? area.name() : "The column \"%s\"".formatted(number.result().code()),
                  isNew ? "not told" : "told",
                  isNew ? "told" : "not told"));
    }
    return sentences;
  }

  private MonthLine missing(YearMonth month, MonthLine.How why) {
    return new MonthLine(
        month, why, null, Map.of(), List.of(), Set.of(), breaks(month, null, null));
  }

  private @Nullable TestingReturn received(YearMonth month) {
    return alone(month).or(() -> cumulative(month).stream().findFirst()).orElse(null);
  }

  private List<String> breaks(
      YearMonth month, @Nullable TestingReturn received, @Nullable TestingReturn before) {
    var breaks = new ArrayList<String>();
    rules.stream()
        .filter(rule -> rule.breaks() && YearMonth.from(rule.from()).equals(month))
        .forEach(rule -> breaks.add(rule.change() + " (" + rule.source() + ")"));
    if (received != null && before != null) {
      var was = before.cover();
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
