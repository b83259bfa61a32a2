package org.vigil.drugtesting.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.DatedLists;
import org.vigil.drugtesting.MonthChart;
import org.vigil.drugtesting.MonthLine;
import org.vigil.drugtesting.MonthSeries;
import org.vigil.drugtesting.MonthSeries.AreaKey;
import org.vigil.drugtesting.Months;
import org.vigil.drugtesting.Positivity;
import org.vigil.drugtesting.Result;
import org.vigil.drugtesting.Returns;
import org.vigil.drugtesting.TestingReturn;
import org.vigil.rates.Rate;
import org.vigil.shell.VigilClock;

/** Puts the page of the months together: thirteen of them, so that the first is the last one a year before. */
@Component
class MonthRun {
  static final int MONTHS = 13;
  private static final int YEAR = 12;
  private static final String ALL = "";
  private static final String DISTRICTS = "districts";

  private final Returns returns;
  private final VigilClock clock;

  MonthRun(Returns returns, VigilClock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /** Empty where nothing was returned yet. */
  Optional<MonthsPage> upTo(Optional<YearMonth> asked, String area) {
    var current = returns.current();
    return returns
        .latestUpTo(asked.orElse(YearMonth.from(clock.today())))
        .map(latest -> page(latest, current, area));
  }

  private static MonthsPage page(TestingReturn latest, List<TestingReturn> current, String area) {
    var last = latest.cover().month();
    var series = MonthSeries.of(current, latest, DatedLists.rules());
    var run = series.run(last, MONTHS);
    var chosen = areas(latest, area);
    var opening = opening(run, chosen);
    var chart = new MonthChart("Positive, month by month", opening, run, chosen.areas());
    return new MonthsPage(
        opening,
        choices(latest, chosen.value()),
        months(current, last),
        chosen.words(),
        chart.wide(),
        chart.narrow(),
        "Positive as a share of valid results of each month by itself, with Wilson's 95%% interval; %s. The months are not joined: from one to the next the interval is wider than most changes."
            .formatted(inASentence(chosen)),
        run.stream().map(line -> row(line, series, chosen.areas())).toList(),
        run.stream()
            .flatMap(
                line ->
                    line.fell().stream()
                        .filter(fall -> chosen.areas().test(fall.area()))
                        .map(fall -> fall.sentence(line.month())))
            .toList(),
        run.stream()
            .flatMap(
                line ->
                    line.breaks().stream()
                        .map(reason -> Months.words(line.month()) + ": " + reason + "."))
            .toList(),
        run.stream()
            .filter(line -> !line.isAvailable())
            .map(line -> Months.words(line.month()) + ": " + line.how().words() + ".")
            .toList());
  }

  /** Some areas taken together, and what they are called. */
  private record Chosen(String value, String words, Predicate<AreaKey> areas) {}

  private static Chosen areas(TestingReturn latest, String asked) {
    if (asked.equals(DISTRICTS)) {
      return new Chosen(DISTRICTS, "The districts together", AreaKey::isDistrict);
    }
    return latest.content().lines().stream()
        .filter(line -> line.code().equals(asked))
        .findFirst()
        .map(line -> new Chosen(asked, line.name(), (AreaKey key) -> key.code().equals(asked)))
        .orElseGet(() -> new Chosen(ALL, "All areas together", key -> true));
  }

  private static List<MonthsPage.Choice> choices(TestingReturn latest, String chosen) {
    var choices = new ArrayList<MonthsPage.Choice>();
    choices.add(new MonthsPage.Choice(ALL, "All areas together", chosen.equals(ALL)));
    choices.add(
        new MonthsPage.Choice(DISTRICTS, "The districts together", chosen.equals(DISTRICTS)));
    for (AreaLine line : latest.content().lines()) {
      choices.add(new MonthsPage.Choice(line.code(), line.name(), chosen.equals(line.code())));
    }
    return choices;
  }

  private static List<MonthsPage.Choice> months(List<TestingReturn> current, YearMonth last) {
    return current.stream()
        .map(each -> each.cover().month())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(
            month ->
                new MonthsPage.Choice(month.toString(), Months.words(month), month.equals(last)))
        .toList();
  }

  /** The last month against the same month a year before, hedged as the numbers ask. */
  private static String opening(List<MonthLine> run, Chosen chosen) {
    var last = run.getLast();
    var before = run.getFirst();
    var now = last.positivity(chosen.areas());
    if (now.isEmpty()) {
      return "%s by itself has no share of positives to show."
          .formatted(Months.words(last.month()));
    }
    var sentence =
        "In %s %s of valid results were positive (%s)"
            .formatted(Months.words(last.month()), Overview.percent(now.get()), of(now.get()));
    var then = before.positivity(chosen.areas());
    if (then.isEmpty()) {
      return sentence + "; of the same month a year before there is no share.";
    }
    return sentence
        + ", in %s %s (%s). %s"
            .formatted(
                Months.words(before.month()),
                Overview.percent(then.get()),
                of(then.get()),
                areApart(now.get().rate(), then.get().rate())
                    ? "The intervals do not overlap."
                    : "The two cannot be told apart: their intervals overlap.");
  }

  /** The name of a place keeps its capital. */
  private static String inASentence(Chosen chosen) {
    return chosen.value().equals(ALL) || chosen.value().equals(DISTRICTS)
        ? chosen.words().toLowerCase(Locale.UK)
        : chosen.words();
  }

  private static boolean areApart(Rate one, Rate other) {
    return one.lower() > other.upper() || one.upper() < other.lower();
  }

  private static String of(Positivity share) {
    return "%,d of %,d".formatted(share.positive(), share.valid());
  }

  private static MonthsPage.Row row(MonthLine line, MonthSeries series, Predicate<AreaKey> areas) {
    var before = series.of(line.month().minusMonths(YEAR));
    var share = line.positivity(areas);
    var unavailable = line.of(Result.POSITIVE, areas).words();
    return new MonthsPage.Row(
        Months.words(line.month()),
        line.from() == null ? "" : "/drug-testing/returns/" + line.from(),
        line.breaks().isEmpty() ? "" : "[b]",
        line.of(Result.POSITIVE, areas).words(),
        line.of(Result.NEGATIVE, areas).words(),
        line.of(Result.REFUSED, areas).words(),
        line.requests(areas).words(),
        share.map(Overview::percent).orElse(code(unavailable, line, areas)),
        share
            .map(Positivity::rate)
            .map(rate -> Overview.percent(rate.lower()) + " to " + Overview.percent(rate.upper()))
            .orElse(code(unavailable, line, areas)),
        before.requests(areas).words(),
        before.positivity(areas).map(Overview::percent).orElse("[x]"));
  }

  /** The shorthand that stands for a share where there is none. */
  private static String code(String positive, MonthLine line, Predicate<AreaKey> areas) {
    return positive.startsWith("[")
        ? positive
        : line.of(Result.NEGATIVE, areas).words().startsWith("[")
            ? line.of(Result.NEGATIVE, areas).words()
            : "[x]";
  }
}
