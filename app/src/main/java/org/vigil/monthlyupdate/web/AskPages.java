package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.vigil.monthlyupdate.Issue.Answer;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.web.EditPage.Part;
import org.vigil.shell.NotFound;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What readers are asked: what is wanted, from whom, by when, and every answer that came. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class AskPages {
  private static final String WHAT = "what";
  private static final String TO = "to-";
  private final Desk desk;
  private final VigilClock clock;

  AskPages(Desk desk, VigilClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/monthly-updates/{month}/asks")
  String list(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/asks/{ask}")
  String write(
      @PathVariable String month,
      @PathVariable String ask,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var before = ask.equals(Desk.NEW) ? null : found(month, ask);
    return desk.take(
        month,
        "ask-" + ask,
        form,
        (issue, typed) -> List.of(new Edit.AskWritten(written(issue, before, typed))),
        WHAT,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/asks/{ask}/answers")
  String answer(
      @PathVariable String month,
      @PathVariable String ask,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var before = found(month, ask);
    return desk.take(
        month,
        "answer-" + ask,
        form,
        (issue, typed) -> List.of(new Edit.AskWritten(answered(before, typed))),
        "words",
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  @PostMapping("/monthly-updates/{month}/asks/{ask}/out")
  String takeOut(
      @PathVariable String month,
      @PathVariable String ask,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    return desk.take(
        month,
        "ask-out-" + ask,
        form,
        (issue, typed) -> List.of(new Edit.TakenOut(Edit.TakenOut.Kind.ASK, ask)),
        Desk.BUTTON,
        path(month),
        next,
        typed -> show(month, typed, model));
  }

  private static String path(String month) {
    return "/monthly-updates/" + month + "/asks";
  }

  private Ask found(String month, String ask) {
    return desk.issue(month).asks().stream()
        .filter(one -> one.id().equals(ask))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Ask written(Issue issue, @Nullable Ask before, Typed typed) {
    var to = issue.contacts().keySet().stream().filter(id -> typed.isTicked(TO + id)).toList();
    var item = Objects.requireNonNullElse(typed.optional("item"), "");
    if (issue.item(item).isEmpty()) {
      typed.refuse("item", "That item is not in the issue any more. Choose another.");
    }
    return new Ask(
        before == null
            ? desk.fresh(
                issue,
                "",
                id -> issue.asks().stream().anyMatch(a -> a.id().equals(id)),
                n -> Choices.name("ask", n))
            : before.id(),
        item,
        typed.line(WHAT, "Say what is wanted."),
        to,
        typed.anyDay("by"),
        before == null ? List.of() : before.answers());
  }

  private Ask answered(Ask before, Typed typed) {
    var answers = new ArrayList<>(before.answers());
    answers.add(
        new Answer(
            typed.line("from", "Say who answered: a name, a post or a partnership."),
            typed.day("on", clock.today()),
            typed.text("words", "Write down what they answered.")));
    return new Ask(
        before.id(), before.item(), before.what(), before.contacts(), before.by(), answers);
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    var parts = new ArrayList<Part>();
    for (var ask : issue.asks()) {
      parts.add(
          new Part(
              "ask-" + ask.id(),
              FigureFields.capitalised(ask.what()),
              null,
              about(issue, ask),
              List.of(
                  Desk.fold("Write down an answer", answerForm(month, ask, typed), typed),
                  Desk.fold("Change", form(issue, month, ask, typed), typed),
                  Desk.fold(
                      "Take out",
                      desk.form(
                          month,
                          "ask-out-" + ask.id(),
                          "/asks/" + ask.id() + "/out",
                          ask.id(),
                          new Fields("", typed),
                          "Take this question out",
                          typed),
                      typed))));
    }
    parts.add(
        Desk.part("A new question", List.of(), "Ask it", form(issue, month, null, typed), typed));
    return desk.show(
        model,
        month,
        "What readers are asked",
        "A question goes on to the next month until its day has passed. An answer is kept with it, and is not printed.",
        parts,
        typed);
  }

  private List<String> about(Issue issue, Ask ask) {
    var about = new ArrayList<String>();
    about.add("Told in " + item(issue, ask) + ". Answers go to " + answeredTo(issue, ask) + ".");
    var by = ask.by();
    about.add(
        by == null
            ? "No day given."
            : "By "
                + Words.weekday(by)
                + (by.isBefore(clock.today()) ? ": that day is over." : "."));
    if (ask.answers().isEmpty()) {
      about.add("No answer yet.");
    }
    ask.answers()
        .forEach(
            answer ->
                about.add(
                    "%s, %s: \"%s\""
                        .formatted(answer.from(), Words.day(answer.on()), answer.words())));
    return about;
  }

  private static String item(Issue issue, Ask ask) {
    return issue.item(ask.item()).map(Issue.Item::headingOrWorkingHeading).orElse("no item");
  }

  private static String answeredTo(Issue issue, Ask ask) {
    return ask.contacts().isEmpty()
        ? "nobody named yet"
        : ask.contacts().stream()
            .flatMap(id -> Optional.ofNullable(issue.contacts().get(id)).stream())
            .map(Issue.Contact::role)
            .collect(Collectors.joining(" or "));
  }

  private Form form(Issue issue, String month, @Nullable Ask ask, Typed typed) {
    var id = ask == null ? Desk.NEW : ask.id();
    var key = "ask-" + id;
    var fields =
        new Fields(key, typed)
            .line(
                WHAT,
                "What is wanted",
                "As: join the working group",
                ask == null ? null : ask.what())
            .day("by", "By when", "empty where any day will do", ask == null ? null : ask.by())
            .choice("item", "Told in", "", ask == null ? null : ask.item(), Choices.items(issue));
    issue
        .contacts()
        .values()
        .forEach(
            contact ->
                fields.tick(
                    TO + contact.id(),
                    "Answers go to: " + contact.role(),
                    ask != null && ask.contacts().contains(contact.id())));
    return desk.form(month, key, "/asks/" + id, id, fields, "Keep", typed);
  }

  private Form answerForm(String month, Ask ask, Typed typed) {
    var key = "answer-" + ask.id();
    var fields =
        new Fields(key, typed)
            .line("from", "Who answered", "A post or a partnership, as: Dacorum CSP", null)
            .day("on", "On which day", "", clock.today())
            .text("words", "What they answered", "", null);
    return desk.form(
        month, key, "/asks/" + ask.id() + "/answers", ask.id(), fields, "Keep the answer", typed);
  }
}
