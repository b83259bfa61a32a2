package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.NextMonth;
import org.vigil.monthlyupdate.NextMonth.Opening;
import org.vigil.monthlyupdate.Prompt;
import org.vigil.shell.Words;

/** Opening the next month from the last: what comes along is shown before anything is opened. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class NextMonthPages {
  private final IssueOfMonth issues;
  private final NextMonth nextMonth;

  NextMonthPages(IssueOfMonth issues, NextMonth nextMonth) {
    this.issues = issues;
    this.nextMonth = nextMonth;
  }

  @GetMapping("/monthly-updates/{month}/next")
  String ask(@PathVariable String month, Model model) {
    return show(month, nextMonth.refusal(issues.named(month)).orElse(null), model);
  }

  @PostMapping("/monthly-updates/{month}/next")
  String open(@PathVariable String month, Model model, RedirectAttributes next) {
    return switch (nextMonth.open(issues.named(month))) {
      case Opening.Opened opened -> {
        next.addFlashAttribute(
            "kept", "Opened. Say first what became of each promise, then what is told no more.");
        yield "redirect:/monthly-updates/" + opened.month();
      }
      case Opening.Refused refused -> show(month, refused.reason(), model);
    };
  }

  private String show(String month, @Nullable String refusal, Model model) {
    var id = issues.named(month);
    var next = nextMonth.preview(id).orElseThrow();
    var comes = new ArrayList<String>();
    comes.add(
        Words.count(next.sections().size(), "theme", "themes")
            + " with "
            + Words.count(next.items().count(), "item", "items")
            + ", each marked as unchanged until somebody writes in it");
    comes.add(
        Words.count(next.tables().size(), "table", "tables") + ", to be taken anew from its owner");
    comes.add(
        Words.count(next.asks().size(), "question", "questions") + " whose day has not passed");
    comes.add(
        Words.count(next.contacts().size(), "contact", "contacts")
            + " and "
            + Words.count(next.links().size(), "link", "links"));
    model.addAttribute(
        "page",
        new NextPage(
            "/monthly-updates/" + month,
            "/monthly-updates/" + next.month().month(),
            next.month().label(),
            comes,
            Prompt.of(next).stream()
                .map(
                    prompt ->
                        FigureFields.capitalised(prompt.words())
                            + (prompt.overdue() ? ". Its time is over" : ""))
                .toList(),
            refusal));
    return "monthlyupdate/next";
  }

  /**
   * The page.
   *
   * @param opened where the next month is, once it is open
   * @param refusal why it cannot be opened; null where it can
   */
  record NextPage(
      String path,
      String opened,
      String month,
      List<String> comes,
      List<String> promises,
      @Nullable String refusal) {}
}
