package org.vigil.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.matching.Answer;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Decision;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.matching.QuestionQueue;
import org.vigil.matching.Weighing;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.Acting;
import org.vigil.shell.NotFound;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** One question: are these the same person? */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class LinkQuestionPages {
  private static final int NEAREST = 3;

  private final OpenQuestions questions;
  private final QuestionQueue queue;
  private final Links links;
  private final Notifications notifications;
  private final Weighing weighing;
  private final LinkDesk desk;
  private final Naming naming;

  LinkQuestionPages(
      OpenQuestions questions,
      QuestionQueue queue,
      Links links,
      Notifications notifications,
      Weighing weighing,
      LinkDesk desk,
      Naming naming) {
    this.questions = questions;
    this.queue = queue;
    this.links = links;
    this.notifications = notifications;
    this.weighing = weighing;
    this.desk = desk;
    this.naming = naming;
  }

  @GetMapping("/links/{notification}/{other}")
  @Transactional
  public String one(@PathVariable String notification, @PathVariable String other, Model model) {
    var purpose = Purpose.required();
    return show(Naming.notification(notification), Naming.caseFile(other), purpose, model);
  }

  @PostMapping("/links/{notification}/{other}")
  public String answer(
      @PathVariable String notification,
      @PathVariable String other,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean somebodyElse,
      Model model,
      RedirectAttributes next) {
    var purpose = Purpose.required();
    var id = Naming.notification(notification);
    var caseFile = Naming.caseFile(other);
    var given = new LinkDesk.Given(reason, somebodyElse);
    var outcome =
        switch (answer) {
          case "same" -> desk.samePerson(id, caseFile, given);
          case "apart" -> desk.notTheSame(id, caseFile, given);
          case "cannot-tell" -> desk.cannotTell(id, caseFile, given);
          default -> new LinkDesk.Outcome.Refused("Choose one of the three answers.");
        };
    return switch (outcome) {
      case LinkDesk.Outcome.Done done -> {
        next.addFlashAttribute("kept", kept(answer, id, done));
        next.addFlashAttribute("withdraw", answer.equals("same") ? "/links/withdraw/" + id : null);
        yield "redirect:" + nextQuestion();
      }
      case LinkDesk.Outcome.Refused refused -> {
        model.addAttribute("error", refused.reason());
        model.addAttribute("field", answer.isEmpty() ? "answer-same" : "reason");
        model.addAttribute("chosen", answer);
        model.addAttribute("reason", reason);
        model.addAttribute("somebodyElse", somebodyElse);
        yield show(id, caseFile, purpose, model);
      }
      case LinkDesk.Outcome.AnsweredMeanwhile meanwhile -> {
        model.addAttribute("yours", reason);
        model.addAttribute("yoursKept", meanwhile.kept());
        yield show(id, caseFile, purpose, model);
      }
    };
  }

  private String kept(String answer, NotificationId id, LinkDesk.Outcome.Done done) {
    return answer(answer, id)
        + (done.secondAsked() ? " Somebody else is asked too, and will not see your answer." : "");
  }

  private String answer(String answer, NotificationId id) {
    return switch (answer) {
      case "same" -> "Kept: the same person, now in " + naming.caseFileOf(id).words() + ".";
      case "apart" -> "Kept: not the same person.";
      default -> "Kept: cannot tell.";
    };
  }

  private String nextQuestion() {
    return queue
        .next()
        .map(w -> "/links/" + w.question().notification() + "/" + w.question().other())
        .orElse("/links");
  }

  private String show(NotificationId id, CaseFileId other, String purpose, Model model) {
    var question = questions.find(id, other);
    if (question.isEmpty()) {
      model.addAttribute("page", answered(id, other));
      return "matching/answered";
    }
    var page = page(question.get());
    naming.logLook(page.mine().words(), "Link to " + page.theirs().words(), purpose);
    naming.logLook(page.theirs().words(), "Link to " + page.mine().words(), purpose);
    model.addAttribute("page", page);
    return "matching/question";
  }

  private QuestionPage page(OpenQuestions.Question question) {
    var one = notifications.find(question.notification()).orElseThrow(NotFound::new);
    var other = notifications.find(question.otherNotification()).orElseThrow(NotFound::new);
    var beside = notifications.findAll(links.notificationsOf(question.other()));
    var weighed = weighing.of(one, other, beside);
    var nearest = weighing.nearest(one, beside);
    int moving = links.notificationsOf(question.caseFile()).size();
    var mine = naming.caseFileOf(one.id());
    var theirs = naming.caseFileOf(other.id());
    double total = weighed.weight().total();
    return new QuestionPage(
        "/links/" + question.notification() + "/" + question.other(),
        questions.count(),
        told(one),
        mine,
        told(other),
        theirs,
        Words.count(beside.size(), "notification", "notifications"),
        Comparing.of(one, other, weighed),
        Odds.before(weighed.weight().prior()),
        Odds.after(total),
        String.format(
            Locale.UK,
            "review from %.0f, joined by itself from %.0f",
            weighed.reviewAt(),
            weighed.joinAt()),
        weighed.doubts().stream().map(doubt -> doubt.text() + ".").toList(),
        Waterfall.signed(question.matchWeight()),
        askedBecause(question),
        weighed.model(),
        "%s of %s to %s, which then has %s. %s is closed and its reference kept."
            .formatted(
                moving == 1 ? "The one notification" : Words.number(moving) + " notifications",
                mine.words() + (moving == 1 ? " goes" : " go"),
                theirs.words(),
                Words.number(beside.size() + (long) moving),
                mine.words()),
        nearest.stream().limit(NEAREST).map(this::near).toList(),
        Math.max(0, nearest.size() - NEAREST),
        besides(question, other),
        weighing.elsewhere(one, Set.of(question.caseFile(), question.other())).stream()
            .limit(NEAREST)
            .map(
                e ->
                    new Near(
                        naming.caseFileOf(e.notification().id()).words(),
                        naming.caseFileOf(e.notification().id()).href(),
                        naming.cameBy(e.notification()),
                        Waterfall.signed(e.weight())))
            .toList(),
        weighed.speaksAgainst(Answer.JOINED),
        queue.dependingOn(question.caseFile(), question.other()),
        links.isAskedAgain(question.notification(), question.otherNotification()));
  }

  /** What would move with the notification in question, held against the same notification of the other side. */
  private List<Near> besides(OpenQuestions.Question question, Notification other) {
    var moving =
        links.notificationsOf(question.caseFile()).stream()
            .filter(n -> !n.equals(question.notification()))
            .toList();
    return weighing.nearest(other, notifications.findAll(moving)).stream()
        .limit(NEAREST)
        .map(this::near)
        .toList();
  }

  /** Why the engine asked, in the words it kept then. */
  private String askedBecause(OpenQuestions.Question question) {
    return links.historyOf(question.notification()).stream()
        .filter(d -> d.answer() == Answer.NEEDS_REVIEW || d.answer() == Answer.ASKED_AGAIN)
        .filter(d -> question.otherNotification().equals(d.otherNotification()))
        .map(Decision::reason)
        .reduce((earlier, later) -> later)
        .orElse("");
  }

  private Near near(Weighing.Nearness nearness) {
    return new Near(
        "Word for word",
        "/notifications/" + nearness.notification().id(),
        naming.cameBy(nearness.notification()),
        Waterfall.signed(nearness.weight()));
  }

  private Told told(Notification notification) {
    return new Told(
        naming.feed(notification),
        "Received " + Words.moment(notification.receivedAt()),
        "/notifications/" + notification.id());
  }

  /** What became of a question that is open no more; a page for it only where there was one. */
  private AnsweredPage answered(NotificationId id, CaseFileId other) {
    var history = links.historyOf(id);
    boolean asked = history.stream().anyMatch(d -> other.equals(d.other()));
    if (!asked) {
      throw new NotFound();
    }
    var answer =
        history.reversed().stream()
            .filter(d -> d.answer() != Answer.NEEDS_REVIEW && d.answer() != Answer.ASKED_AGAIN)
            .filter(d -> other.equals(d.other()))
            .findFirst();
    boolean isOnesOwn = answer.filter(d -> d.by().equals(Acting.required().username())).isPresent();
    return new AnsweredPage(
        isOnesOwn ? "You have answered this" : "Someone else has answered this",
        answer.map(this::words).orElse("It was answered from the other side."),
        answer.map(Decision::reason).filter(reason -> !reason.isBlank()).orElse(null),
        naming.caseFileOf(id),
        Optional.of(questions.count())
            .filter(open -> open > 0)
            .map(open -> nextQuestion())
            .orElse(null));
  }

  private String words(Decision decision) {
    var answer =
        switch (decision.answer()) {
          case JOINED -> "the same person";
          case KEPT_APART -> "not the same person";
          case CANNOT_TELL -> "cannot tell";
          default -> decision.answer().words();
        };
    return "%s answered: %s, on %s."
        .formatted(naming.person(decision.by()), answer, Words.moment(decision.at()));
  }

  /** Who told it, and when. */
  record Told(String feed, String received, String href) {}

  /** A notification or a case file with its weight. */
  record Near(String words, @Nullable String href, String came, String weight) {}

  /** The question. */
  record QuestionPage(
      String action,
      int open,
      Told one,
      Naming.Named mine,
      Told other,
      Naming.Named theirs,
      String size,
      Comparing comparing,
      String before,
      String odds,
      String thresholds,
      List<String> doubts,
      String onArrival,
      String askedBecause,
      String model,
      String sameWould,
      List<Near> nearest,
      int further,
      List<Near> besides,
      List<Near> elsewhere,
      boolean sameNeedsReason,
      List<String> depends,
      boolean askedAgain) {}

  /** What became of it. */
  record AnsweredPage(
      String heading,
      String sentence,
      @Nullable String reason,
      Naming.Named caseFile,
      @Nullable String next) {}
}
