package org.vigil.demonstration.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.demonstration.DemonstrationDay;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** The demonstration's day, and the button that lets the next one come. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'ADMINISTRATOR')")
class DemonstrationPages {
  private final DemonstrationDay day;

  DemonstrationPages(DemonstrationDay day) {
    this.day = day;
  }

  @GetMapping("/demonstration")
  String show(Model model) {
    var today = day.today().orElseThrow(NotFound::new);
    model.addAttribute(
        "page",
        new DemonstrationPage(Words.weekday(today), Words.day(today.plusDays(1)), day.hasNext()));
    return "demonstration/day";
  }

  @PostMapping("/demonstration/next-day")
  String nextDay(RedirectAttributes next) {
    if (day.today().isEmpty()) {
      throw new NotFound();
    }
    if (day.hasNext()) {
      next.addFlashAttribute("told", day.advance());
    }
    return "redirect:/demonstration";
  }

  /** The page of the demonstration's day. */
  record DemonstrationPage(String today, String tomorrow, boolean hasNext) {}
}
