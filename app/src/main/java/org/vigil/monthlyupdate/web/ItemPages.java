package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.Topics;
import org.vigil.monthlyupdate.web.EditPage.Fold;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Kind;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.shell.NotFound;

/** Writing an item, a new one or one that stands, and leaving one out. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ItemPages {
  private static final String WORDS = "words";
  private static final String WHY = "why";
  private static final String SECTION = "section";

  /** The theme the item stood under when the form was opened. */
  private static final String STOOD = "stood";

  private final Desk desk;
  private final Reference reference;

  ItemPages(Desk desk, Reference reference) {
    this.desk = desk;
    this.reference = reference;
  }

  @GetMapping("/monthly-updates/{month}/items/{item}/edit")
  String edit(@PathVariable String month, @PathVariable String item, Model model) {
    return show(month, item, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/items/{item}/edit")
  String write(
      @PathVariable String month,
      @PathVariable String item,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    requireItem(month, item);
    return desk.take(
        month,
        form("item", item),
        form,
        (issue, typed) -> written(issue, item, typed),
        WORDS,
        "/monthly-updates/" + month,
        next,
        typed -> show(month, item, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/items/{item}/drop")
  String drop(
      @PathVariable String month,
      @PathVariable String item,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    requireItem(month, item);
    return desk.take(
        month,
        form("drop", item),
        form,
        (issue, typed) ->
            List.of(
                new Edit.ItemDropped(
                    item, typed.line(WHY, "Say why the item is not told this month."))),
        WHY,
        "/monthly-updates/" + month,
        next,
        typed -> show(month, item, typed, model));
  }

  private static String form(String what, String item) {
    return what + "-" + item.replace('.', '-');
  }

  private void requireItem(String month, String item) {
    if (!item.equals(Desk.NEW) && desk.issue(month).item(item).isEmpty()) {
      throw new NotFound();
    }
  }

  private List<Change> written(Issue issue, String itemId, Typed typed) {
    var before = issue.item(itemId).orElse(null);
    var words = typed.lines(WORDS);
    if (words.isEmpty()) {
      typed.refuse(WORDS, "Write what is to be told, or leave the item out below.");
      return List.of();
    }
    if (before != null) {
      before.lost().stream()
          .map(passage -> "[[lost:" + passage.id() + "]]")
          .filter(mark -> !words.contains(mark))
          .forEach(
              mark ->
                  typed.refuse(
                      WORDS,
                      "Words were lost at %s. Leave the mark where they were: supply them under \"Settle it\", or sign there that they stay lost."
                          .formatted(mark)));
    }
    var read = ItemWords.read(issue, before, words);
    var districts = districts(typed);
    var changes = new ArrayList<Change>();
    var item =
        new Item(
            before == null ? newId(issue) : before.id(),
            typed.optional("heading"),
            before == null ? null : before.workingHeading(),
            Choices.topics(typed.optional("topics"), issue),
            read.blocks(),
            before == null
                ? List.of()
                : before.lost().stream()
                    .filter(passage -> words.contains("[[lost:" + passage.id() + "]]"))
                    .toList(),
            typed.optional("owner"),
            districts,
            before == null ? null : before.place(),
            null);
    changes.add(
        new Edit.ItemWritten(
            before == null || isMoved(typed)
                ? Objects.requireNonNullElse(typed.optional(SECTION), "")
                : null,
            item,
            null));
    read.links().forEach(link -> changes.add(new Edit.LinkWritten(link)));
    return changes;
  }

  /** Whoever wrote and left the theme alone undoes nothing that somebody else arranged meanwhile. */
  private static boolean isMoved(Typed typed) {
    return !Objects.equals(typed.optional(SECTION), typed.optional(STOOD));
  }

  private String newId(Issue issue) {
    return desk.fresh(issue, "", id -> issue.item(id).isPresent(), n -> "new" + n);
  }

  private List<String> districts(Typed typed) {
    var codes = new ArrayList<String>();
    for (var name : Choices.listed(typed.optional("districts"))) {
      allDistricts().stream()
          .filter(area -> area.name().equalsIgnoreCase(name))
          .findFirst()
          .ifPresentOrElse(
              area -> codes.add(area.code()),
              () ->
                  typed.refuse(
                      "districts",
                      "\"%s\" is not a district of the county. Write the names as the tables have them, with commas between."
                          .formatted(name)));
    }
    return codes;
  }

  private List<Area> allDistricts() {
    return reference.areas().districtsOf(reference.homeCounty(), desk.today());
  }

  private String show(String month, String itemId, Typed typed, Model model) {
    var issue = desk.issue(month);
    var item = issue.item(itemId).orElse(null);
    if (item == null && !itemId.equals(Desk.NEW)) {
      throw new NotFound();
    }
    var path = "/monthly-updates/" + month + "/items/" + itemId;
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            form("item", itemId),
            item == null ? "The item" : item.headingOrWorkingHeading(),
            null,
            about(month, item, typed),
            List.of(
                new Fold(
                    "",
                    true,
                    new Form(
                        form("item", itemId),
                        path + "/edit",
                        item == null ? 0 : desk.entriesAbout(month, itemId),
                        fields(issue, item, itemId, typed),
                        null,
                        "Keep",
                        typed.problems())))));
    if (item != null) {
      parts.add(
          Desk.part(
              "Not this month",
              List.of(),
              "Leave this item out",
              new Form(
                  form("drop", itemId),
                  path + "/drop",
                  desk.entriesAbout(month, itemId),
                  List.of(
                      Field.of(
                          form("drop", itemId),
                          WHY,
                          Kind.LINE,
                          "Why",
                          "Kept in the journal",
                          "",
                          typed)),
                  null,
                  "Leave out",
                  typed.problems()),
              typed));
    }
    return desk.show(
        model,
        month,
        item == null ? "New item" : "Write: " + item.headingOrWorkingHeading(),
        "Paragraphs apart by an empty line. List lines begin with a hyphen. A link is [words](address). What stands in double brackets is a table, a number bound to a table, or words that are lost: leave it where it is.",
        parts,
        typed);
  }

  private List<String> about(String month, @Nullable Item item, Typed typed) {
    if (item == null) {
      return List.of();
    }
    if (typed.isOf(form("item", item.id()))
        && typed.seen() != desk.entriesAbout(month, item.id())) {
      return List.of(
          "What stands now, since somebody else wrote it: \"%s\" What you wrote is below: take over what must not be lost, then keep it."
              .formatted(ItemWords.write(desk.issue(month), item)));
    }
    var since = item.unchangedSince();
    return since == null
        ? List.of()
        : List.of(
            "Nothing in it has changed since "
                + ItemViews.month(since)
                + ". Write it anew, keep it as it is, or leave it out.");
  }

  private List<Field> fields(Issue issue, @Nullable Item item, String itemId, Typed typed) {
    var key = form("item", itemId);
    var section =
        issue.sections().stream()
            .filter(s -> item != null && s.items().contains(item))
            .map(Issue.Section::id)
            .findFirst()
            .orElse(issue.sections().getFirst().id());
    boolean moved = typed.isOf(key) && isMoved(typed);
    return List.of(
        Field.of(key, STOOD, Kind.UNSEEN, "", "", item == null ? "" : section, Typed.nothing()),
        Field.of(
            key,
            "heading",
            Kind.LINE,
            "Heading",
            "",
            item == null || item.heading() == null ? "" : item.heading(),
            typed),
        Field.choice(
            key,
            SECTION,
            "Theme",
            "",
            section,
            Choices.themes(issue),
            moved ? typed : Typed.nothing()),
        Field.of(
            key,
            WORDS,
            Kind.WORDS,
            "What is told",
            "",
            item == null ? "" : ItemWords.write(issue, item),
            typed),
        Field.choice(
            key,
            "owner",
            "Who answers for it",
            "",
            item == null || item.owner() == null ? "" : item.owner(),
            Choices.contacts(issue, "Nobody named"),
            typed),
        Field.of(
            key,
            "topics",
            Kind.LINE,
            "Topics",
            "With commas between: one topic may stand under two themes",
            item == null ? "" : Topics.names(item.topics()),
            typed),
        Field.of(
            key,
            "districts",
            Kind.LINE,
            "Districts it matters to most",
            "With commas between; empty for all",
            item == null
                ? ""
                : String.join(", ", item.districts().stream().map(reference::areaName).toList()),
            typed));
  }
}
