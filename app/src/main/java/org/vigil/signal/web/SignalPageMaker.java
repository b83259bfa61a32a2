package org.vigil.signal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.detection.RateComparison;
import org.vigil.detection.Week;
import org.vigil.reference.Reference;
import org.vigil.reference.Substance;
import org.vigil.shell.Words;
import org.vigil.signal.Basis;
import org.vigil.signal.Chance;
import org.vigil.signal.DeathSeries;
import org.vigil.signal.Judgement;
import org.vigil.signal.Rule;
import org.vigil.signal.Signal;
import org.vigil.signal.WeeklyChart;

/** Puts the page of one signal together: the sentence, the chart, its table, the case files, what was said. */
@Component
class SignalPageMaker {
  private static final int WEEKS_SHOWN = 52;

  private final DeathSeries series;
  private final CaseFiles caseFiles;
  private final Reference reference;

  SignalPageMaker(DeathSeries series, CaseFiles caseFiles, Reference reference) {
    this.series = series;
    this.caseFiles = caseFiles;
    this.reference = reference;
  }

  SignalPage of(Signal signal) {
    var weeks = weeks(signal);
    var usual =
        signal.rule() == Rule.SUBSTANCE
            ? Optional.<RateComparison>empty()
            : series.usualWeek(signal);
    var lines = caseFiles.lines(signal.members());
    var opening = opening(signal);
    var chart =
        new WeeklyChart(
            "Deaths by week in " + reference.areaName(signal.area()),
            opening,
            weeks,
            usual.map(RateComparison::expected).orElse(Double.NaN),
            usual.map(week -> week.warnFrom() - 1).orElse(0L),
            usual.map(RateComparison::warnFrom).orElse(0L));
    return new SignalPage(
        signal.reference(),
        signal.title(),
        opening,
        SignalPages.state(signal),
        tone(signal),
        Words.moment(signal.raisedAt()),
        chance(signal),
        how(signal),
        caption(signal, usual.isPresent()),
        chart.svg(WeeklyChart.Width.PAGE),
        chart.svg(WeeklyChart.Width.PHONE),
        weeks.stream().map(week -> weekLine(week, usual, signal)).toList(),
        signal.observed(),
        lines.stream().map(this::member).toList(),
        signal.observed() - lines.size(),
        signal.judgements().stream().map(SignalPageMaker::said).toList(),
        List.of(Judgement.Verdict.values()));
  }

  private String opening(Signal signal) {
    var people = signal.observed() == 1 ? "1 person" : signal.observed() + " people";
    var span = between(signal.from(), signal.to());
    var where = " in " + reference.areaName(signal.area());
    return switch (signal.rule()) {
      case SUBSTANCE ->
          people
              + (signal.observed() == 1 ? " has" : " have")
              + " died with it named, first told "
              + span
              + ". It had not been seen in the county before.";
      case RATE, WEEKLY ->
          (signal.basis() == Basis.DIED
                  ? people + " died" + where + " " + span
                  : capital(span) + " we were first told of " + people + " who died" + where)
              + ". We would expect "
              + expected(signal)
              + " in that time.";
    };
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private static String between(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? "on " + Words.day(from)
        : "between " + Words.day(from) + " and " + Words.day(to);
  }

  private static String chance(Signal signal) {
    if (signal.rule() == Rule.SUBSTANCE) {
      return "A first sighting is not a matter of chance: somebody should look today.";
    }
    return "By chance alone, an excess this strong would turn up somewhere in the county "
        + Chance.inWords(signal.monthsBetween())
        + ".";
  }

  private static String how(Signal signal) {
    var words =
        new StringBuilder("Found by the rule \"")
            .append(signal.rule().label())
            .append("\" (")
            .append(signal.detector().replace('-', ' '))
            .append(", version ")
            .append(signal.detectorVersion())
            .append(')');
    if (signal.alarmFrom() != null) {
      words
          .append(", which calls for somebody to look from ")
          .append(Words.count(signal.alarmFrom(), "death", "deaths"))
          .append(" on");
    }
    words.append('.');
    if (signal.pValue() != null) {
      words.append(
          String.format(
              Locale.UK,
              " The probability of so many by chance at this one look is %.4f.",
              signal.pValue()));
    }
    return words.toString();
  }

  private String caption(Signal signal, boolean hasBand) {
    return "Suspected and confirmed deaths by week, "
        + signal.basis().label()
        + "; "
        + reference.areaName(signal.area())
        + (signal.area().equals(reference.homeCounty())
            ? ""
            : ", district of the incident, or of residence where no incident was told")
        + (signal.substance() == null ? "" : "; " + substance(signal.substance()))
        + ". Diamonds are this signal's case files"
        + (hasBand ? "; the band is where 19 in 20 weeks fall." : ".");
  }

  private List<WeeklyChart.WeekOnChart> weeks(Signal signal) {
    var members = new HashSet<>(signal.members());
    var last = Week.of(signal.to());
    var deaths = new TreeMap<Week, int[]>();
    for (int back = WEEKS_SHOWN - 1; back >= 0; back--) {
      deaths.put(last.plus(-back), new int[2]);
    }
    for (var death : series.of(signal)) {
      var day = signal.basis().dayOf(death);
      var counts = day == null ? null : deaths.get(Week.of(day));
      if (counts != null) {
        counts[0]++;
        counts[1] += members.contains(death.id()) ? 1 : 0;
      }
    }
    var weeks = new ArrayList<WeeklyChart.WeekOnChart>();
    deaths.forEach(
        (week, counts) ->
            weeks.add(new WeeklyChart.WeekOnChart(week.monday(), counts[0], counts[1])));
    return weeks;
  }

  private Member member(CaseLine line) {
    return new Member(
        line.reference(),
        line.dateOfDeath() == null ? "Not known" : Words.day(line.dateOfDeath()),
        Words.day(line.firstNotified()),
        line.district() == null ? "Not told" : reference.areaName(line.district()),
        line.classification().label(),
        named(line.suspected()),
        named(line.substances()),
        line.inquestConcluded() == null ? "Not concluded" : Words.day(line.inquestConcluded()));
  }

  private String named(List<String> ids) {
    return ids.isEmpty()
        ? "none named"
        : String.join(", ", ids.stream().map(this::substance).toList());
  }

  private String substance(String id) {
    return reference.substances().byId(id).map(Substance::name).orElse(id);
  }

  private static WeekLine weekLine(
      WeeklyChart.WeekOnChart week, Optional<RateComparison> usual, Signal signal) {
    return new WeekLine(
        Words.day(week.monday()),
        week.deaths(),
        usual
            .map(weekly -> String.format(Locale.UK, "%.1f", weekly.expected()))
            .orElse(signal.rule() == Rule.SUBSTANCE ? "None before" : "Too little known"),
        week.members());
  }

  private static Said said(Judgement judgement) {
    return new Said(
        judgement.verdict().label(), judgement.by(), Words.moment(judgement.at()), judgement.why());
  }

  static String expected(Signal signal) {
    return signal.expected() == null ? "none" : String.format(Locale.UK, "%.1f", signal.expected());
  }

  static String tone(Signal signal) {
    var judgement = signal.judgement();
    return judgement == null
        ? "solid"
        : switch (judgement.verdict()) {
          case LOOKING -> "amber";
          case NO_ACTION -> "grey";
          case ACTED -> "green";
        };
  }

  /** One week of the table beside the chart. */
  record WeekLine(String monday, int deaths, String expected, int members) {}

  /** One case file of the signal. */
  record Member(
      String reference,
      String died,
      String notified,
      String district,
      String classification,
      String suspected,
      String certified,
      String inquest) {}

  /** One judgement. */
  record Said(String verdict, String by, String at, String why) {}

  /** The page of one signal. */
  record SignalPage(
      String reference,
      String title,
      String opening,
      String state,
      String tone,
      String raised,
      String chance,
      String how,
      String caption,
      String chart,
      String chartForPhone,
      List<WeekLine> weeks,
      int observed,
      List<Member> members,
      int gone,
      List<Said> said,
      List<Judgement.Verdict> verdicts) {}
}
