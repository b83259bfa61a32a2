package org.vigil.monthlyupdate.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.IssueFilter;
import org.vigil.monthlyupdate.IssueLine;
import org.vigil.monthlyupdate.IssueList;
import org.vigil.monthlyupdate.NextMonth;
import org.vigil.shell.CsvExport;
import org.vigil.shell.Page;
import org.vigil.shell.Words;

/** The list of issues. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class MonthlyUpdatePages {
  private final IssueList issues;
  private final NextMonth nextMonth;
  private final AccessLog accessLog;

  MonthlyUpdatePages(IssueList issues, NextMonth nextMonth, AccessLog accessLog) {
    this.issues = issues;
    this.nextMonth = nextMonth;
    this.accessLog = accessLog;
  }

  @GetMapping("/monthly-updates")
  String list(
      Asked asked, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
    var page = issues.page(asked.filter(), number);
    var lines = page.map(MonthlyUpdatePages::line);
    model.addAttribute(
        "page",
        new ListPage(
            lines,
            issues.isEmpty(),
            opening(page.total()),
            asked.filter(),
            asked.address(),
            nextMonth.latest().map(MonthlyUpdatePages::next).orElse(null),
            List.of(IssueFilter.State.values()),
            List.of(IssueFilter.Sort.values())));
    return "monthlyupdate/list";
  }

  @GetMapping("/monthly-updates.csv")
  @Transactional
  public ResponseEntity<String> export(Asked asked) {
    var csv =
        CsvExport.withHeaders(
            "month",
            "label",
            "example",
            "state",
            "stopped by",
            "findings that stop",
            "warnings",
            "notes",
            "opened",
            "opened by",
            "issued on",
            "issued by",
            "version");
    for (var line : issues.all(asked.filter())) {
      var issued = line.issued();
      csv.add(
          line.month().toString(),
          line.label(),
          line.demonstration() ? "yes" : "no",
          line.state().label(),
          Integer.toString(line.stoppedBy()),
          Integer.toString(line.stops()),
          Integer.toString(line.warnings()),
          Integer.toString(line.notes()),
          line.openedAt().toString(),
          line.openedBy(),
          issued == null ? "" : issued.on().toString(),
          issued == null ? "" : issued.by(),
          Integer.toString(line.version()));
    }
    accessLog.record(Access.of(AccessAction.EXPORT).seeing("List of monthly updates"));
    return csv.as("monthly-updates.csv");
  }

  private static Next next(YearMonth latest) {
    return new Next(
        "/monthly-updates/" + latest + "/next", "Open " + ItemViews.month(latest.plusMonths(1)));
  }

  private static String opening(long total) {
    return total == 0 ? "" : Words.count(total, "issue", "issues") + ".";
  }

  private static Line line(IssueLine line) {
    var issued = line.issued();
    return new Line(
        "/monthly-updates/" + line.month(),
        line.version() == 1 ? line.label() : line.label() + ", version " + line.version(),
        line.demonstration(),
        state(line),
        tone(line),
        line.stoppedBy(),
        line.warnings(),
        line.notes(),
        Words.moment(line.openedAt()),
        issued == null ? notYet(line) : Words.day(issued.on()));
  }

  private static String notYet(IssueLine line) {
    var before = line.correctedIssuedOn();
    return before == null
        ? "Not yet"
        : "Version %d not yet; the one before it on %s"
            .formatted(line.version(), Words.day(before));
  }

  private static String state(IssueLine line) {
    return switch (line.state()) {
      case STOPPED ->
          draft(line) + ", stopped by " + Words.count(line.stoppedBy(), "finding", "findings");
      case READY -> draft(line) + ", nothing stops it";
      case WITHDRAWN -> "Withdrawn";
      case ISSUED, ANY -> "Issued";
    };
  }

  private static String draft(IssueLine line) {
    return line.correctedIssuedOn() == null ? "Draft" : "Correction in draft";
  }

  private static String tone(IssueLine line) {
    return switch (line.state()) {
      case STOPPED -> "solid";
      case READY -> "petrol";
      case WITHDRAWN -> "rust";
      case ISSUED, ANY -> "green";
    };
  }

  /** What the filter asks for, as typed; what makes no sense is left open. */
  record Asked(@Nullable String state, @Nullable String sort) {
    IssueFilter filter() {
      return new IssueFilter(
          Arrays.stream(IssueFilter.State.values())
              .filter(s -> s.name().equals(state))
              .findFirst()
              .orElse(IssueFilter.State.ANY),
          Arrays.stream(IssueFilter.Sort.values())
              .filter(s -> s.name().equals(sort))
              .findFirst()
              .orElse(IssueFilter.Sort.NEWEST));
    }

    String address() {
      return "?state=" + filter().state().name() + "&sort=" + filter().sort().name();
    }
  }

  /** The month that may be opened next. */
  record Next(String href, String words) {}

  /** One line of the list. */
  record Line(
      String href,
      String label,
      boolean example,
      String state,
      String tone,
      int stoppedBy,
      int warnings,
      int notes,
      String opened,
      String issued) {}

  /**
   * The list.
   *
   * @param none whether there is no issue at all, whatever is asked for
   * @param next where the month after the latest issue is opened
   */
  record ListPage(
      Page<Line> lines,
      boolean none,
      String opening,
      IssueFilter asked,
      String address,
      @Nullable Next next,
      List<IssueFilter.State> states,
      List<IssueFilter.Sort> sorts) {}
}
