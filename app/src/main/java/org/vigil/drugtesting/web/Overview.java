package org.vigil.drugtesting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.Cover;
import org.vigil.drugtesting.DatedLists;
import org.vigil.drugtesting.DifferenceWords;
import org.vigil.drugtesting.FunnelChart;
import org.vigil.drugtesting.MonthLine;
import org.vigil.drugtesting.MonthSeries;
import org.vigil.drugtesting.Months;
import org.vigil.drugtesting.NationalQuarter;
import org.vigil.drugtesting.Positivity;
import org.vigil.drugtesting.PositivityChart;
import org.vigil.drugtesting.Results;
import org.vigil.drugtesting.ReturnLine;
import org.vigil.drugtesting.ReturnTable;
import org.vigil.drugtesting.Returns;
import org.vigil.drugtesting.Revision;
import org.vigil.drugtesting.TestingReturn;
import org.vigil.drugtesting.TestingStory;
import org.vigil.drugtesting.TestingStory.About;
import org.vigil.drugtesting.Unit;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Puts the first page of the room together. */
@Component
class Overview {
  private static final List<About> BELOW_THE_CHART =
      List.of(
          About.NO_FIXED_ABODE_RESULTS,
          About.BETWEEN_DISTRICTS,
          About.REFUSALS,
          About.TOTALS,
          About.UNIT);

  private final Returns returns;
  private final VigilClock clock;

  Overview(Returns returns, VigilClock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /** Of the latest return up to a month; up to now where none is given. */
  OverviewPage upTo(Optional<YearMonth> asked) {
    var current = returns.current();
    var month = asked.orElse(YearMonth.from(clock.today()));
    var latest = returns.latestUpTo(month).orElse(null);
    var national = DatedLists.national();
    return new OverviewPage(
        latest == null ? null : latest(latest, current),
        choices(current, latest),
        national.stream().map(Overview::elsewhere).toList(),
        elsewhereTotal(national),
        NationalQuarter.SOURCE,
        DatedLists.clocks());
  }

  private OverviewPage.Latest latest(TestingReturn latest, List<TestingReturn> current) {
    var table = returns.table(latest);
    var story = TestingStory.forPartners(table);
    var chart = PositivityChart.of(table, story.opening());
    return new OverviewPage.Latest(
        "/drug-testing/returns/" + latest.id(),
        about(latest.cover(), table),
        story.opening(),
        DifferenceWords.of(table).orElse(null),
        asked(returns.line(latest.id()).orElseThrow()),
        revised(latest),
        chart.wide(),
        chart.narrow(),
        caption(table),
        counted(table),
        rows(table),
        story.sentences().stream()
            .filter(sentence -> BELOW_THE_CHART.contains(sentence.about()))
            .map(TestingStory.Sentence::text)
            .toList(),
        funnel(current, latest.cover().month()),
        monthByItself(latest, current));
  }

  static String about(Cover cover, ReturnTable table) {
    return "%s, %s. Day the data were drawn: %s. Source: %s."
        .formatted(
            cover.periodWords(),
            cover.basis().words(),
            cover.asAt() == null ? "not stated by the source" : Words.day(cover.asAt()),
            table.source());
  }

  private static String asked(ReturnLine line) {
    return line.askedAt() == null
        ? "Nobody has written down that the source was asked."
        : "The source was asked on "
            + Words.day(LocalDate.ofInstant(line.askedAt(), VigilClock.COUNTY_TIME))
            + ".";
  }

  private @Nullable String revised(TestingReturn latest) {
    var all = returns.takenLike(latest.cover());
    int at = all.stream().map(TestingReturn::id).toList().indexOf(latest.id());
    if (at < 1) {
      return null;
    }
    var changes = Revision.between(all.get(at - 1), latest).changes();
    return changes.isEmpty()
        ? "It replaces an earlier return for the same months, with the same numbers."
        : "It replaces an earlier return for the same months. %s%s"
            .formatted(
                changes.getFirst().sentence() + ".",
                changes.size() == 1 ? "" : " And " + (changes.size() - 1) + " more.");
  }

  private static String caption(ReturnTable table) {
    var districts = table.districts();
    return "Positive as a share of valid results (positive and negative), with Wilson's 95%% interval; by %s.%s"
        .formatted(
            table.place().words(),
            districts.valid() == 0
                ? ""
                : " Dashed: the districts together, " + percent(districts.positivity()) + ".");
  }

  private static String counted(ReturnTable table) {
    var unit =
        table.unit() == Unit.NOT_STATED
            ? "[unit not stated]: if tests, repeat testing makes the intervals too narrow"
            : table.unit() == Unit.PEOPLE
                ? "people"
                : table.unit().words() + ": repeat testing makes the intervals too narrow";
    return "Squares are not areas. Counted in %s. Refused: %s in all, in no share of positives."
        .formatted(unit, Words.number(table.computed().refused()));
  }

  private static List<OverviewPage.Row> rows(ReturnTable table) {
    var rows = new ArrayList<OverviewPage.Row>();
    table.rows().stream()
        .sorted(Comparator.comparing((AreaLine row) -> !row.isDistrict()))
        .forEach(row -> rows.add(row(row.name(), row.results(), false)));
    rows.add(row("The districts together", table.districts(), true));
    rows.add(row("All rows", table.computed(), true));
    return rows;
  }

  private static OverviewPage.Row row(String name, Results results, boolean total) {
    var rate = results.valid() == 0 ? null : results.positivity().rate();
    return new OverviewPage.Row(
        name,
        Words.number(results.positive()),
        Words.number(results.negative()),
        Words.number(results.refused()),
        Words.number(results.requests()),
        rate == null ? "[x]" : percent(rate.value()),
        rate == null ? "[x]" : percent(rate.lower()) + " to " + percent(rate.upper()),
        results.requests() == 0 ? "[x]" : percent(100.0 * results.refused() / results.requests()),
        total);
  }

  private OverviewPage.@Nullable Funnel funnel(List<TestingReturn> current, YearMonth upTo) {
    var telling =
        current.stream()
            .filter(each -> !each.cover().month().isAfter(upTo))
            .filter(each -> each.content().computedAssessments().isTold())
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (telling == null) {
      return null;
    }
    var table = returns.table(telling);
    var chart =
        FunnelChart.of(
            telling,
            table.computed(),
            "Of %s positive results %s led to a required assessment, and %s of those were attended."
                .formatted(
                    Words.number(table.computed().positive()),
                    told(telling.content().computedAssessments().required()),
                    told(telling.content().computedAssessments().attended())));
    var notes = new ArrayList<String>();
    notes.add(
        "Counts of one period, not a group of people followed: who is tested in its last days is assessed after it.");
    notes.add(
        telling.cover().unit().isStated()
            ? "Results counted in " + telling.cover().unit().words() + "."
            : "Counted in [unit not stated].");
    return new OverviewPage.Funnel(
        chart.svg(),
        telling.cover().periodWords() + ", all areas together. Source: " + table.source() + ".",
        notes,
        "/drug-testing/returns/" + telling.id());
  }

  private static String told(@Nullable Long count) {
    return count == null ? "a number that was not told" : Words.number(count);
  }

  private static String monthByItself(TestingReturn latest, List<TestingReturn> current) {
    var month = latest.cover().month();
    var line = MonthSeries.of(current, latest, DatedLists.rules()).of(month);
    Predicate<MonthSeries.AreaKey> all = area -> true;
    if (!line.isAvailable()) {
      return "%s by itself is not available: %s."
          .formatted(Months.words(month), line.how().words());
    }
    return line.positivity(all)
        .map(
            share ->
                "%s by itself: %s of %s valid results were positive, %s (%s to %s)."
                    .formatted(
                        Months.words(month),
                        Words.number(share.positive()),
                        Words.number(share.valid()),
                        percent(share),
                        percent(share.rate().lower()),
                        percent(share.rate().upper())))
        .orElseGet(() -> withoutShare(month, line));
  }

  private static String withoutShare(YearMonth month, MonthLine line) {
    if (line.fell().isEmpty()) {
      return Months.words(month)
          + (line.untold().isEmpty()
              ? " by itself has no valid results."
              : " by itself has a number that is not told [x]: see the months.");
    }
    return Months.words(month)
        + " by itself comes out below zero somewhere [r]: a revision to be asked about.";
  }

  private static List<OverviewPage.Choice> choices(
      List<TestingReturn> current, @Nullable TestingReturn latest) {
    return current.stream()
        .map(each -> each.cover().month())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(
            month ->
                new OverviewPage.Choice(
                    month.toString(),
                    Months.words(month),
                    latest != null && month.equals(latest.cover().month())))
        .toList();
  }

  private static OverviewPage.Elsewhere elsewhere(NationalQuarter quarter) {
    return new OverviewPage.Elsewhere(
        quarter.period(),
        Words.number(quarter.tests()),
        Words.number(quarter.positive()),
        percent(quarter.positivity()),
        Integer.toString(quarter.forces()));
  }

  private static String elsewhereTotal(List<NationalQuarter> national) {
    long tests = national.stream().mapToLong(NationalQuarter::tests).sum();
    long positive = national.stream().mapToLong(NationalQuarter::positive).sum();
    return "%s tests, %s of them positive, %s. Forces that reported rose from %d to %d, so part of the growth is coverage."
        .formatted(
            Words.number(tests),
            Words.number(positive),
            percent(new Positivity(positive, tests)),
            national.getFirst().forces(),
            national.getLast().forces());
  }

  static String percent(Positivity share) {
    return percent(share.percent());
  }

  static String percent(double percent) {
    return String.format(Locale.UK, "%.1f%%", percent);
  }
}
