package org.vigil.signal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.reference.Reference;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;
import org.vigil.signal.Chance;
import org.vigil.signal.Judgement;
import org.vigil.signal.NightlyWatch;
import org.vigil.signal.Rule;
import org.vigil.signal.Signal;
import org.vigil.signal.SignalDesk;
import org.vigil.signal.SignalFilter;
import org.vigil.signal.Signals;
import org.vigil.signal.WatchRuns;

/** The signals: the list, one of them with its chart and case files, and the judgement. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class SignalPages {
  private final Signals signals;
  private final SignalDesk desk;
  private final NightlyWatch watch;
  private final WatchRuns runs;
  private final SignalPageMaker pages;
  private final Reference reference;
  private final AccessLog accessLog;
  private final VigilClock clock;

  SignalPages(
      Signals signals,
      SignalDesk desk,
      NightlyWatch watch,
      WatchRuns runs,
      SignalPageMaker pages,
      Reference reference,
      AccessLog accessLog,
      VigilClock clock) {
    this.signals = signals;
    this.desk = desk;
    this.watch = watch;
    this.runs = runs;
    this.pages = pages;
    this.reference = reference;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  @GetMapping("/signals")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var page = signals.page(asked.filter(), number);
    var lines = page.map(this::line);
    var last = runs.last().orElse(null);
    model.addAttribute(
        "page",
        new ListPage(
            lines,
            asked,
            List.of(SignalFilter.State.values()),
            List.of(Rule.values()),
            List.of(SignalFilter.Sort.values()),
            last == null ? null : sentence(last),
            last == null || last.day().isBefore(clock.today().minusDays(1))));
    return "signal/list";
  }

  @GetMapping("/signals.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "reference",
            "rule",
            "area",
            "from",
            "to",
            "basis",
            "observed",
            "expected",
            "p",
            "months between by chance",
            "level",
            "detector",
            "version",
            "raised",
            "state");
    for (var signal : signals.all(asked.filter())) {
      csv.add(
          signal.reference(),
          signal.rule().words(),
          reference.areaName(signal.area()),
          signal.from().toString(),
          signal.to().toString(),
          signal.basis().words(),
          Integer.toString(signal.observed()),
          orEmpty(signal.expected()),
          orEmpty(signal.pValue()),
          orEmpty(signal.monthsBetween()),
          signal.level().name(),
          signal.detector(),
          signal.detectorVersion(),
          signal.raisedAt().toString(),
          state(signal));
    }
    log(Access.of(AccessAction.EXPORT).seeing("List of signals"));
    return csv.as("signals.csv");
  }

  @PostMapping("/signals/watch")
  @Transactional
  public String runTheWatch() {
    watch.run();
    log(Access.of(AccessAction.OPERATION).seeing("Ran the watch"));
    return "redirect:/signals";
  }

  @GetMapping("/signals/{reference}")
  @Transactional
  public String one(@PathVariable("reference") String signalReference, Model model) {
    return shown(find(signalReference), Purpose.required(), model);
  }

  /** Whoever sees it has said why, and it is written down, also where they see it again because something was refused. */
  private String shown(Signal signal, String purpose, Model model) {
    log(
        Access.of(AccessAction.READ_PERSON)
            .on(signal.reference())
            .seeing("Signal with its case files")
            .because(purpose));
    model.addAttribute("page", pages.of(signal));
    return "signal/one";
  }

  @PostMapping("/signals/{reference}/judgement")
  @Transactional
  public String judge(
      @PathVariable("reference") String signalReference,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String why,
      Model model) {
    var purpose = Purpose.required();
    var signal = find(signalReference);
    var chosen =
        Arrays.stream(Judgement.Verdict.values())
            .filter(v -> v.words().equals(verdict))
            .findFirst()
            .orElse(null);
    model.addAttribute("verdict", verdict);
    model.addAttribute("why", why);
    if (chosen == null) {
      return refused(signal, "Choose what you make of it.", "verdict-0", purpose, model);
    }
    return switch (desk.judge(signal, chosen, why)) {
      case SignalDesk.Outcome.Kept kept -> "redirect:/signals/" + signal.reference();
      case SignalDesk.Outcome.Refused no -> refused(signal, no.reason(), "why", purpose, model);
    };
  }

  private String refused(Signal signal, String error, String field, String purpose, Model model) {
    model.addAttribute("error", error);
    model.addAttribute("field", field);
    return shown(signal, purpose, model);
  }

  private Signal find(String signalReference) {
    return signals.withReference(signalReference).orElseThrow(NotFound::new);
  }

  private void log(Access access) {
    var actor = Acting.required();
    accessLog.record(actor.username(), actor.organisation(), access);
  }

  private static String sentence(WatchRuns.WatchRun run) {
    return "The watch last ran on %s: it read %s in %s and raised %s."
        .formatted(
            Words.moment(run.at()),
            Words.count(run.caseFiles(), "case file", "case files"),
            Words.count(run.seriesRead(), "series", "series"),
            Words.count(run.raised(), "signal", "signals"));
  }

  private Line line(Signal signal) {
    return new Line(
        signal.reference(),
        signal.title(),
        signal.rule().label(),
        Words.day(signal.from()) + " to " + Words.day(signal.to()),
        signal.observed(),
        SignalPageMaker.expected(signal),
        signal.rule() == Rule.SUBSTANCE ? "Not a count" : Chance.inWords(signal.monthsBetween()),
        Words.moment(signal.raisedAt()),
        state(signal),
        SignalPageMaker.tone(signal));
  }

  static String state(Signal signal) {
    var judgement = signal.judgement();
    return judgement == null
        ? SignalFilter.State.NOT_LOOKED_AT.label()
        : judgement.verdict().label();
  }

  private static String orEmpty(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  /** What the filter of the list asks for, as typed; what makes no sense is left open. */
  record Asked(@Nullable String state, @Nullable String rule, @Nullable String sort) {
    SignalFilter filter() {
      return new SignalFilter(
          Arrays.stream(SignalFilter.State.values())
              .filter(s -> s.name().equals(state))
              .findFirst()
              .orElse(SignalFilter.State.ANY),
          Arrays.stream(Rule.values()).filter(r -> r.name().equals(rule)).findFirst().orElse(null),
          Arrays.stream(SignalFilter.Sort.values())
              .filter(s -> s.name().equals(sort))
              .findFirst()
              .orElse(SignalFilter.Sort.RAISED));
    }

    /** The filter as an address, for the links to other pages of the list. */
    public String address() {
      var filter = filter();
      return "?state="
          + filter.state().name()
          + "&rule="
          + (filter.rule() == null ? "" : filter.rule().name())
          + "&sort="
          + filter.sort().name()
          + "&";
    }
  }

  /** One line of the list. */
  record Line(
      String reference,
      String title,
      String rule,
      String when,
      int observed,
      String expected,
      String chance,
      String raised,
      String state,
      String tone) {}

  /** The list. */
  record ListPage(
      Page<Line> lines,
      Asked asked,
      List<SignalFilter.State> states,
      List<Rule> rules,
      List<SignalFilter.Sort> sorts,
      @Nullable String lastRun,
      boolean late) {}
}
