package org.vigil.monthlyupdate.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.Step;
import org.vigil.shell.NotFound;

/** The steps an issue takes on its way: assembled, checked, signed off, or sent back. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class StepPages {
  private static final String WHY = "send-back-why";
  private final IssueOfMonth issues;
  private final IssueDesk desk;
  private final IssuePageMaker pages;

  StepPages(IssueOfMonth issues, IssueDesk desk, IssuePageMaker pages) {
    this.issues = issues;
    this.desk = desk;
    this.pages = pages;
  }

  @PostMapping("/monthly-updates/{month}/steps/{step}")
  String take(
      @PathVariable String month,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String why,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    Step taken =
        switch (step) {
          case "assembled" -> new Step.Assembled();
          case "checked" -> new Step.Checked();
          case "signed-off" -> new Step.SignedOff(false);
          case "signed-off-standing-in" -> new Step.SignedOff(true);
          case "sent-back" -> new Step.SentBack(why.strip());
          default -> throw new NotFound();
        };
    var refusal = desk.take(id, taken);
    if (refusal.isEmpty()) {
      next.addFlashAttribute("kept", "Kept: " + taken.deed() + ".");
      return "redirect:/monthly-updates/" + month;
    }
    var typed = new Typed("steps", Map.of());
    typed.refuse(step.equals("sent-back") ? WHY : "about", refusal.get());
    model.addAttribute("page", pages.of(id, typed));
    return "monthlyupdate/one";
  }
}
