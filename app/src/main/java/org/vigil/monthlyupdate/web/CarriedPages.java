package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Carried;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** What stands in an issue as it stood in an earlier month, to be left out where it is told no more. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class CarriedPages {
  private static final String PIECE = "piece-";
  private static final String WHY = "why";
  private static final int SHOWN = 240;
  private final Desk desk;
  private final IssueDesk issues;

  CarriedPages(Desk desk, IssueDesk issues) {
    this.desk = desk;
    this.issues = issues;
  }

  @GetMapping("/monthly-updates/{month}/carried")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/carried/{item}")
  String leaveOut(
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
        (issue, typed) -> leftOut(carried(month), item, typed),
        Desk.BUTTON,
        "/monthly-updates/" + month + "/carried",
        next,
        typed -> show(month, typed, model));
  }

  private static String key(String item) {
    return "carried-" + item.replace('.', '-');
  }

  private List<Carried> carried(String month) {
    return Carried.of(issues.asReceived(desk.named(month)).orElseThrow(), desk.issue(month));
  }

  private static List<Edit> leftOut(List<Carried> all, String id, Typed typed) {
    var carried = all.stream().filter(one -> one.item().id().equals(id)).findFirst().orElse(null);
    var out = new TreeSet<Integer>();
    if (carried != null) {
      carried.pieces().stream()
          .map(Carried.Piece::at)
          .filter(at -> typed.isTicked(PIECE + at))
          .forEach(out::add);
    }
    if (carried == null || out.isEmpty()) {
      typed.refuse(
          Desk.BUTTON, "Tick what is to be left out. To leave everything as it is, do nothing.");
      return List.of();
    }
    if (out.size() == carried.item().blocks().size()) {
      return List.of(
          new Edit.ItemDropped(
              id,
              typed.line(
                  WHY, "Everything in the item is ticked. Say why it is not told this month.")));
    }
    return List.of(new Edit.ItemWritten(null, Carried.without(carried.item(), out), null));
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    for (var carried : carried(month)) {
      var item = carried.item();
      var form =
          desk.form(
              month,
              key(item.id()),
              "/carried/" + item.id(),
              item.id(),
              fields(issue, carried, typed),
              "Leave out what is ticked",
              typed);
      parts.add(
          new Part(
              key(item.id()),
              Place.number(issue, item) + " " + item.headingOrWorkingHeading(),
              null,
              List.of(
                  (carried.whole() ? "All of it stands since " : "Part of it stands since ")
                      + ItemViews.month(carried.since())
                      + "."),
              List.of(new Fold("", true, form))));
    }
    return desk.show(
        model,
        month,
        "Carried over",
        parts.isEmpty()
            ? "Nothing in this issue stands as it stood in an earlier month."
            : "%s unchanged. Leave out what is told no more; what stays is printed again."
                .formatted(Words.count(parts.size(), "item is", "items are")),
        parts,
        typed);
  }

  private static Fields fields(Issue issue, Carried carried, Typed typed) {
    var fields = new Fields(key(carried.item().id()), typed);
    carried
        .pieces()
        .forEach(
            piece -> fields.tick(PIECE + piece.at(), words(issue, carried, piece.block()), false));
    return fields.line(WHY, "Why, where the whole item is left out", "Kept in the journal", null);
  }

  private static String words(Issue issue, Carried carried, Block block) {
    if (block instanceof Block.TableRef ref) {
      return FigureFields.capitalised(Place.ofTable(issue, ref.table()).words())
          + ": "
          + issue.table(ref.table()).titleOrWorkingTitle();
    }
    var one = Carried.without(carried.item(), othersThan(carried.item(), block));
    var words =
        ItemWords.withoutAddresses(ItemWords.write(issue, one))
            .replaceAll("\\[\\[lost:[^\\]]*\\]\\]", " [words lost] ")
            .replaceAll("\\s+", " ");
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …";
  }

  private static java.util.Set<Integer> othersThan(Issue.Item item, Block block) {
    var others = new TreeSet<Integer>();
    for (int i = 0; i < item.blocks().size(); i++) {
      if (item.blocks().get(i) != block) {
        others.add(i);
      }
    }
    return others;
  }
}
