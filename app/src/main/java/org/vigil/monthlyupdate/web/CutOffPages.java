package org.vigil.monthlyupdate.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** The last day on which the data of an issue could change. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class CutOffPages {
  private static final String DAY = "day";
  private static final String FORM = "cut-off";
  private final Desk desk;
  private final VigilClock clock;

  CutOffPages(Desk desk, VigilClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/monthly-updates/{month}/cut-off")
  String ask(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/cut-off")
  String state(
      @PathVariable String month,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        FORM,
        form,
        (issue, typed) -> stated(issue, typed),
        DAY,
        "/monthly-updates/" + month,
        next,
        typed -> show(month, typed, model));
  }

  private List<Edit> stated(Issue issue, Typed typed) {
    var day = typed.anyDay(DAY);
    if (day == null) {
      if (typed.isBlank(DAY)) {
        typed.refuse(DAY, "Give the last day on which the data could change.");
      }
      return List.of();
    }
    if (day.isBefore(issue.month().start())) {
      typed.refuse(
          DAY,
          "That is before the month begins. Give %s or a later day."
              .formatted(Words.day(issue.month().start())));
    } else if (day.isAfter(clock.today())) {
      typed.refuse(
          DAY,
          "That day has not come yet, so the data cannot have been drawn on it. Give %s or an earlier day."
              .formatted(Words.day(clock.today())));
    }
    return List.of(new Edit.CutOffStated(day));
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var cutOff = issue.dataCutOff();
    var fields =
        new Fields(FORM, typed).day(DAY, "Last day on which the data could change", "", cutOff);
    return desk.show(
        model,
        month,
        "Data cut-off",
        "Readers compare months only where they know when each was drawn.",
        List.of(
            Desk.part(
                cutOff == null ? "Not stated" : Words.weekday(cutOff),
                List.of("Today is " + Words.weekday(clock.today()) + "."),
                "",
                desk.form(month, FORM, "/cut-off", "issue", fields, "Keep", typed),
                typed)),
        typed);
  }
}
