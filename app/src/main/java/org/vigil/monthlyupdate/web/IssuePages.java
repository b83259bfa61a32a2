package org.vigil.monthlyupdate.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.IssueDesk.Issuing;
import org.vigil.monthlyupdate.MonthlyUpdate;

/** One issue, and the button that sends it out. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class IssuePages {
  private final IssueOfMonth issues;
  private final IssueDesk desk;
  private final IssuePageMaker pages;

  IssuePages(IssueOfMonth issues, IssueDesk desk, IssuePageMaker pages) {
    this.issues = issues;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/monthly-updates/{month}")
  String one(@PathVariable String month, Model model) {
    model.addAttribute("page", pages.of(issues.named(month), Typed.nothing()));
    return "monthlyupdate/one";
  }

  @PostMapping("/monthly-updates/{month}/issue")
  String issue(@PathVariable String month, Model model, RedirectAttributes next) {
    var id = issues.named(month);
    return switch (desk.issue(id)) {
      case Issuing.Done done -> {
        next.addFlashAttribute(
            "kept", "Issued to the " + done.update().issue().audience().group() + ".");
        yield "redirect:/monthly-updates/" + month;
      }
      case Issuing.Refused refused -> {
        model.addAttribute("page", pages.of(id, refusal(id, refused)));
        yield "monthlyupdate/one";
      }
    };
  }

  /** Each reason leads to where it is settled, if it can be settled on the page. */
  private Typed refusal(IssueId id, Issuing.Refused refused) {
    var typed = Typed.nothing();
    var stoppedBy = desk.asItStands(id).map(MonthlyUpdate::stoppedBy).orElseThrow();
    for (Finding finding : stoppedBy) {
      var settled = ItemViews.settledAt(finding);
      typed.refuseElsewhere(
          settled == null ? "stops" : settled,
          "This stops the issue: " + finding.message() + ". Settle it, then issue.");
    }
    if (typed.isWithoutFault()) {
      refused.reasons().forEach(reason -> typed.refuseElsewhere("journal", reason));
    }
    return typed;
  }
}
