package org.vigil.monthlyupdate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.shell.VigilClock;

/** What the pages of the desk have in common: an issue opened, changes taken, refusals shown where they were typed. */
@Component
class Desk {
  /** What stands in an address for something that is not there yet. */
  static final String NEW = "new";

  /** Where a refusal stands that is about a form as a whole. */
  static final String BUTTON = "button";

  private final IssueOfMonth issues;
  private final IssueDesk desk;
  private final VigilClock clock;

  Desk(IssueOfMonth issues, IssueDesk desk, VigilClock clock) {
    this.issues = issues;
    this.desk = desk;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.today();
  }

  IssueId named(String month) {
    return issues.named(month);
  }

  Issue issue(String month) {
    return desk.now(named(month)).orElseThrow();
  }

  boolean isIssued(String month) {
    return desk.journal(named(month)).orElseThrow().issued() != null;
  }

  int entriesAbout(String month, String where) {
    return desk.journal(named(month)).orElseThrow().entriesAbout(where);
  }

  /**
   * A name for something new that nothing in the issue has or ever had: what was taken out keeps its entries, and they must
   * not stand in the way of what comes after it.
   *
   * @param where what stands before the name in the journal, as {@code contacts.}
   * @param named the n-th name to be tried, from 1
   */
  String fresh(Issue issue, String where, Predicate<String> isTaken, IntFunction<String> named) {
    var journal = desk.journal(issue.id()).orElseThrow();
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(named)
        .filter(id -> !isTaken.test(id) && journal.entriesAbout(where + id) == 0)
        .findFirst()
        .orElseThrow();
  }

  /** A part of a page, its form unfolded where something in it is to be put right. */
  static Part part(String heading, List<String> about, String summary, Form form, Typed typed) {
    return new Part(form.key(), heading, null, about, List.of(fold(summary, form, typed)));
  }

  static Fold fold(String summary, Form form, Typed typed) {
    return new Fold(summary, typed.isOf(form.key()) && !typed.isWithoutFault(), form);
  }

  /** A form that changes what stands at {@code where}. */
  Form form(
      String month,
      String key,
      String action,
      String where,
      Fields fields,
      String button,
      Typed typed) {
    return new Form(
        key,
        "/monthly-updates/" + month + action,
        entriesAbout(month, where),
        fields.all(),
        null,
        button,
        typed.isOf(key) ? typed.problems() : List.of());
  }

  String show(
      Model model, String month, String title, String intro, List<Part> parts, Typed typed) {
    boolean issued = isIssued(month);
    model.addAttribute(
        "page",
        new EditPage(
            "/monthly-updates/" + month,
            issue(month).month().label(),
            title,
            issued ? "This update was issued: nothing in it is changed here any more." : intro,
            (String) model.getAttribute("kept"),
            issued
                ? parts.stream()
                    .filter(part -> !part.anchor().endsWith("-" + NEW))
                    .map(Part::without)
                    .toList()
                : parts,
            typed.problems()));
    return "monthlyupdate/edit";
  }

  /**
   * Takes what was typed as changes, all or none, and goes on to {@code to}; what is refused is shown again by {@code again}.
   *
   * @param read makes the changes, and refuses in the typed form what cannot be read
   */
  String take(
      String month,
      String form,
      Map<String, String> values,
      BiFunction<Issue, Typed, List<? extends Change>> read,
      String refusedAt,
      String to,
      RedirectAttributes next,
      java.util.function.Function<Typed, String> again) {
    var typed = new Typed(form, values);
    var changes = new ArrayList<Change>(read.apply(issue(month), typed));
    if (typed.isWithoutFault() && !changes.isEmpty()) {
      Optional<String> refusal = desk.takeAll(named(month), changes, typed.seen());
      refusal.ifPresent(reason -> typed.refuse(refusedAt, reason));
    }
    if (!typed.isWithoutFault()) {
      return again.apply(typed);
    }
    next.addFlashAttribute(
        "kept",
        changes.isEmpty()
            ? "Nothing was changed."
            : FindingView.sentence("kept: " + changes.getFirst().deed()));
    return "redirect:" + to;
  }
}
