package org.vigil.drugtesting.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.drugtesting.Months;

/** What the returns say, and the months one by one. Counts only, so nobody is asked for a purpose. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class TestingPages {
  private final Overview overview;
  private final MonthRun run;

  TestingPages(Overview overview, MonthRun run) {
    this.overview = overview;
    this.run = run;
  }

  @GetMapping("/drug-testing")
  String show(@RequestParam(defaultValue = "") String month, Model model) {
    model.addAttribute("page", overview.upTo(Months.parse(month)));
    return "drugtesting/overview";
  }

  @GetMapping("/drug-testing/months")
  String months(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String area,
      Model model) {
    model.addAttribute("page", run.upTo(Months.parse(to), area).orElse(null));
    return "drugtesting/months";
  }
}
