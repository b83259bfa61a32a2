package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
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
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.monthlyupdate.web.Form.Option;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Places where an issue was read otherwise than it was printed: a person accepts each, or puts the print back. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class RepairPages {
  private static final String REPAIR = "repair-";
  private static final String TAKEN = "taken";
  private static final String PRINTED = "printed";
  private static final List<Option> ANSWERS =
      List.of(
          new Option("", "Decide later"),
          new Option(TAKEN, "Accept the reading"),
          new Option(PRINTED, "Keep it as printed"));
  private final Desk desk;

  RepairPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/monthly-updates/{month}/repairs")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/repairs/{item}")
  String decide(
      @PathVariable String month,
      @PathVariable String item,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    if (desk.issue(month).item(item).isEmpty()) {
      throw new NotFound();
    }
    return desk.take(
        month,
        key(item),
        form,
        (issue, typed) -> decided(issue.item(item).orElseThrow(), typed),
        Desk.BUTTON,
        "/monthly-updates/" + month + "/repairs",
        next,
        typed -> show(month, typed, model));
  }

  private static String key(String item) {
    return "repairs-" + item.replace('.', '-');
  }

  private static List<Edit> decided(Item item, Typed typed) {
    var decided = new ArrayList<Edit>();
    var repairs = item.repairs();
    for (int i = 0; i < repairs.size(); i++) {
      var answer = typed.optional(REPAIR + i);
      if (TAKEN.equals(answer) || PRINTED.equals(answer)) {
        decided.add(
            new Edit.RepairDecided(item.id(), repairs.get(i).asPrinted(), TAKEN.equals(answer)));
      }
    }
    return decided;
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    issue
        .items()
        .filter(item -> !item.repairs().isEmpty())
        .forEach(item -> parts.add(part(issue, month, item, typed)));
    long open = issue.items().mapToLong(item -> item.repairs().size()).sum();
    return desk.show(
        model,
        month,
        "Read otherwise than printed",
        open == 0
            ? "Every place that was read otherwise than printed is decided."
            : Words.count(open, "place is", "places are")
                + " read otherwise than printed. The reading stands until somebody puts the print back.",
        parts,
        typed);
  }

  private Part part(Issue issue, String month, Item item, Typed typed) {
    var key = key(item.id());
    var fields = new Fields(key, typed);
    var repairs = item.repairs();
    for (int i = 0; i < repairs.size(); i++) {
      fields.choice(REPAIR + i, ItemViews.repair(repairs.get(i)), "", null, ANSWERS);
    }
    var form =
        desk.form(
            month, key, "/repairs/" + item.id(), item.id(), fields, "Keep these answers", typed);
    return new Part(
        key,
        Place.number(issue, item) + " " + item.headingOrWorkingHeading(),
        null,
        List.of(),
        List.of(new Fold("", true, form)));
  }
}
