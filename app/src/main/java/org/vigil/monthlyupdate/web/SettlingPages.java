package org.vigil.monthlyupdate.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.Readiness;
import org.vigil.monthlyupdate.Resolution;
import org.vigil.monthlyupdate.Resolution.OwnersWord;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What somebody sends to settle a finding. What is refused comes back as it was typed, with every reason. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class SettlingPages {
  private final IssueOfMonth issues;
  private final IssueDesk desk;
  private final IssuePageMaker pages;
  private final VigilClock clock;

  SettlingPages(IssueOfMonth issues, IssueDesk desk, IssuePageMaker pages, VigilClock clock) {
    this.issues = issues;
    this.desk = desk;
    this.pages = pages;
    this.clock = clock;
  }

  @PostMapping("/monthly-updates/{month}/tables/{table}/figures")
  String figuresAgain(
      @PathVariable String month,
      @PathVariable("table") String tableId,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    var table = table(id, tableId);
    var fields = new FigureFields(table);
    return settle(
        id,
        new Typed(SettlingForms.figuresOf(tableId), form),
        SettlingForms.OWNER,
        typed -> {
          var rows = fields.rows(typed);
          var totals = fields.totals(typed);
          return ownersWord(typed)
              .map(word -> new Resolution.CorrectedFigures(tableId, rows, totals, word));
        },
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/tables/{table}/area-not-known")
  String areaNotKnown(
      @PathVariable String month,
      @PathVariable("table") String tableId,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    var fields = new FigureFields(table(id, tableId));
    return settle(
        id,
        new Typed(SettlingForms.rowOf(tableId), form),
        "unknown-" + table(id, tableId).columns().getFirst(),
        typed -> {
          var counts = fields.spareRow(typed);
          return ownersWord(typed)
              .map(word -> new Resolution.AreaNotKnownRow(tableId, counts, word));
        },
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/tables/{table}/note")
  String noteUnderTable(
      @PathVariable String month,
      @PathVariable("table") String tableId,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    table(id, tableId);
    return settle(
        id,
        new Typed(SettlingForms.noteOf(tableId), form),
        SettlingForms.NOTE,
        typed -> signedNote(typed).map(note -> new Resolution.NoteUnderTable(tableId, note)),
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/items/{item}/words/{passage}")
  String lostWords(
      @PathVariable String month,
      @PathVariable("item") String itemId,
      @PathVariable String passage,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    requireItem(id, itemId);
    return settle(
        id,
        new Typed(SettlingForms.wordsOf(itemId, passage), form),
        SettlingForms.WORDS,
        typed -> {
          var words = typed.text(SettlingForms.WORDS, "Write the words that belong in the gap.");
          return ownersWord(typed)
              .map(word -> new Resolution.WordsSupplied(itemId, passage, words, word));
        },
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/items/{item}/note")
  String noteOfLoss(
      @PathVariable String month,
      @PathVariable("item") String itemId,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    requireItem(id, itemId);
    return settle(
        id,
        new Typed(SettlingForms.lossOf(itemId), form),
        SettlingForms.NOTE,
        typed -> signedNote(typed).map(note -> new Resolution.NoteOfLoss(itemId, note)),
        model,
        next);
  }

  @PostMapping("/monthly-updates/{month}/journal/{entry}/taken-back")
  String takeBack(
      @PathVariable String month,
      @PathVariable long entry,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var id = issues.named(month);
    var typed = new Typed(SettlingForms.backOf(entry), form);
    var why = typed.line(SettlingForms.WHY, "Say why it is taken back.");
    if (typed.isWithoutFault()) {
      desk.takeBack(id, entry, why).ifPresent(refusal -> typed.refuse(SettlingForms.WHY, refusal));
    }
    return answer(
        id, typed, "Taken back. It stays in the journal and counts for nothing.", model, next);
  }

  /** Takes the resolution where nothing is wrong with what was typed. A refusal of the desk stands at {@code field}. */
  private String settle(
      IssueId id,
      Typed typed,
      String field,
      Function<Typed, Optional<? extends Resolution>> read,
      Model model,
      RedirectAttributes next) {
    var resolution = read.apply(typed).orElse(null);
    if (resolution != null) {
      desk.take(id, resolution, typed.seen()).ifPresent(refusal -> typed.refuse(field, refusal));
    }
    var kept = resolution == null ? "" : "Kept: " + resolution.deed() + ". " + standing(id);
    return answer(id, typed, kept, model, next);
  }

  private String answer(
      IssueId id, Typed typed, String kept, Model model, RedirectAttributes next) {
    var page = pages.of(id, typed);
    if (typed.isWithoutFault()) {
      next.addFlashAttribute("kept", kept);
      return "redirect:" + page.path();
    }
    model.addAttribute("page", page);
    return "monthlyupdate/one";
  }

  private String standing(IssueId id) {
    return switch (desk.readiness(id).orElseThrow()) {
      case Readiness.Stopped stopped ->
          Words.count(stopped.by().size(), "finding still stops", "findings still stop")
              + " this issue.";
      case Readiness.Ready ready -> "Nothing stops this issue any more.";
    };
  }

  private Optional<OwnersWord> ownersWord(Typed typed) {
    var owner = typed.line(SettlingForms.OWNER, "Say who gave the word: a name or a post.");
    var saidOn = typed.day(SettlingForms.SAID_ON, clock.today());
    var said = typed.text(SettlingForms.SAID, "Write down what they said, in their words.");
    return typed.isWithoutFault()
        ? Optional.of(new OwnersWord(owner, saidOn, said))
        : Optional.empty();
  }

  private Optional<SignedNote> signedNote(Typed typed) {
    var text = typed.text(SettlingForms.NOTE, "Write the note that is to be printed.");
    var name = typed.line(SettlingForms.SIGNED_BY, "Say who signs the note.");
    var role = typed.line(SettlingForms.SIGNED_AS, "Say as what they sign: their post.");
    return typed.isWithoutFault()
        ? Optional.of(new SignedNote(name, role, clock.today(), text))
        : Optional.empty();
  }

  private UpdateTable table(IssueId id, String tableId) {
    var table = issue(id).tables().get(tableId);
    if (table == null) {
      throw new NotFound();
    }
    return table;
  }

  private void requireItem(IssueId id, String itemId) {
    if (issue(id).item(itemId).isEmpty()) {
      throw new NotFound();
    }
  }

  private Issue issue(IssueId id) {
    return desk.readiness(id).orElseThrow().issue();
  }
}
