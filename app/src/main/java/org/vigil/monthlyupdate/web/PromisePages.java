package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Prompt;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Kind;
import org.vigil.monthlyupdate.web.Form.Option;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Promises: each that stands is put to its owner, and what became of it is written down. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class PromisePages {
  private static final String WHAT = "what";
  private static final String DUE = "due";
  private static final String KEPT_ON = "kept-on";
  private final Desk desk;
  private final VigilClock clock;

  PromisePages(Desk desk, VigilClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/monthly-updates/{month}/promises")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/promises/{promise}")
  String write(
      @PathVariable String month,
      @PathVariable String promise,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    if (!promise.equals(Desk.NEW) && find(desk.issue(month), promise) == null) {
      throw new NotFound();
    }
    return desk.take(
        month,
        "promise-" + promise,
        form,
        (issue, typed) -> written(issue, promise, typed),
        WHAT,
        "/monthly-updates/" + month + "/promises",
        next,
        typed -> show(month, typed, model));
  }

  private static @Nullable Commitment find(Issue issue, String id) {
    return issue.commitments().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }

  private List<Change> written(Issue issue, String id, Typed typed) {
    var before = find(issue, id);
    var due = typed.due(DUE);
    var state =
        Arrays.stream(Commitment.State.values())
            .filter(one -> one.name().equals(typed.optional("state")))
            .findFirst()
            .orElse(Commitment.State.OPEN);
    var month = issue.month().month();
    var keptOn = typed.anyDay(KEPT_ON);
    if (keptOn != null && state != Commitment.State.MET) {
      typed.refuse(
          KEPT_ON,
          "Only a promise that is met was kept on a day: choose Met, or leave this empty.");
    }
    if (keptOn != null && keptOn.isAfter(clock.today())) {
      typed.refuse(KEPT_ON, "That day has not come yet. Give today at the latest.");
    }
    return List.of(
        new Edit.CommitmentWritten(
            new Commitment(
                before == null ? newId(issue) : before.id(),
                Objects.requireNonNullElse(typed.optional("item"), ""),
                typed.line(WHAT, "Say what was promised."),
                due,
                typed.optional("due-words"),
                typed.optional("owner"),
                state,
                before == null ? null : before.firstSeen(),
                state.isStanding() ? null : month,
                typed.optional("note"),
                keptOn)));
  }

  private String newId(Issue issue) {
    int before = issue.commitments().size();
    return desk.fresh(issue, "", id -> find(issue, id) != null, n -> "k" + (before + n));
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    for (var prompt : Prompt.of(issue)) {
      var promise = prompt.promise();
      var about = new ArrayList<String>();
      about.add(
          prompt.owner().map(Issue.Contact::role).orElse("No owner named")
              + ": what became of it?");
      if (prompt.overdue()) {
        about.add("Its time is over.");
      }
      parts.add(
          Desk.part(
              prompt.words(),
              about,
              "Write down what became of it",
              form(issue, month, promise, typed),
              typed));
    }
    for (var promise : issue.commitments()) {
      if (!promise.state().isStanding()) {
        parts.add(
            Desk.part(
                promise.what() + ": " + promise.state().words(),
                promise.note() == null ? List.of() : List.of(promise.note()),
                "Change",
                form(issue, month, promise, typed),
                typed));
      }
    }
    parts.add(
        Desk.part(
            "A new promise", List.of(), "Write it down", form(issue, month, null, typed), typed));
    return desk.show(
        model,
        month,
        "Promises",
        "Every promise goes on to the next month until it is kept or dropped. Readers see how long each has stood.",
        parts,
        typed);
  }

  private Form form(Issue issue, String month, @Nullable Commitment promise, Typed typed) {
    var id = promise == null ? Desk.NEW : promise.id();
    var key = "promise-" + id;
    return new Form(
        key,
        "/monthly-updates/" + month + "/promises/" + id,
        promise == null ? 0 : desk.entriesAbout(month, id),
        List.of(
            Field.choice(
                key,
                "state",
                "How it stands",
                "",
                promise == null ? Commitment.State.OPEN.name() : promise.state().name(),
                Arrays.stream(Commitment.State.values())
                    .map(state -> new Option(state.name(), FigureFields.capitalised(state.words())))
                    .toList(),
                typed),
            Field.of(
                key,
                "note",
                Kind.LINE,
                "What became of it",
                "",
                text(promise == null ? null : promise.note()),
                typed),
            Field.of(
                key,
                KEPT_ON,
                Kind.LINE,
                "Day it was kept",
                "Where it is met, as 2 December 2024 or 2/12/2024; empty where the day is not known",
                keptOn(promise),
                typed),
            Field.of(
                key,
                WHAT,
                Kind.LINE,
                "What is promised",
                "",
                promise == null ? "" : promise.what(),
                typed),
            Field.of(
                key,
                DUE,
                Kind.LINE,
                "Due",
                "A year, a month or a day: 2025, January 2025 or 31 January 2025; empty where no date was given",
                due(promise),
                typed),
            Field.of(
                key,
                "due-words",
                Kind.LINE,
                "Due, in the words used",
                "As: in due course",
                text(promise == null ? null : promise.dueWords()),
                typed),
            Field.choice(
                key,
                "owner",
                "Owner",
                "",
                text(promise == null ? null : promise.owner()),
                Choices.contacts(issue, "Nobody named"),
                typed),
            Field.choice(
                key,
                "item",
                "Told in",
                "",
                promise == null ? "" : promise.item(),
                Choices.items(issue),
                typed)),
        null,
        "Keep",
        typed.problems());
  }

  private static String keptOn(@Nullable Commitment promise) {
    var day = promise == null ? null : promise.keptOn();
    return day == null ? "" : Words.day(day);
  }

  private static String due(@Nullable Commitment promise) {
    var due = promise == null ? null : promise.due();
    return due == null ? "" : Due.words(due);
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}
