package org.vigil.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.matching.Answer;
import org.vigil.matching.SecondOpinions;
import org.vigil.matching.SecondOpinions.Wanted;
import org.vigil.matching.Weighing;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.Acting;
import org.vigil.shell.CsvExport;
import org.vigil.shell.NotFound;
import org.vigil.shell.Page;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** The same question once more, to a second person, who sees the first answer only after their own. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class SecondOpinionPages {
  private static final Set<String> KINDS = Set.of("waiting", "differing", "answered");

  private final SecondOpinions opinions;
  private final Notifications notifications;
  private final Weighing weighing;
  private final Naming naming;
  private final AccessLog accessLog;

  SecondOpinionPages(
      SecondOpinions opinions,
      Notifications notifications,
      Weighing weighing,
      Naming naming,
      AccessLog accessLog) {
    this.opinions = opinions;
    this.notifications = notifications;
    this.weighing = weighing;
    this.naming = naming;
    this.accessLog = accessLog;
  }

  @GetMapping("/links/second-opinions")
  String list(
      @RequestParam(defaultValue = "waiting") String which,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    var kind = KINDS.contains(which) ? which : "waiting";
    var page = page(kind, number);
    model.addAttribute("page", new ListPage(kind, page.map(this::line)));
    return "matching/second-opinions";
  }

  @GetMapping("/links/second-opinions.csv")
  ResponseEntity<String> export() {
    var csv =
        CsvExport.withHeaders(
            "notification",
            "other notification",
            "why a second opinion",
            "first answer",
            "first by",
            "second answer",
            "second by",
            "second on",
            "differ");
    int number = 1;
    Page<Wanted> page;
    do {
      page = opinions.answered(false, number++);
      page.items().forEach(wanted -> csv.add(row(wanted)));
    } while (page.hasNext());
    var actor = Acting.required();
    accessLog.record(
        actor.username(),
        actor.organisation(),
        Access.of(AccessAction.EXPORT).seeing("List of second opinions"));
    return csv.as("second-opinions.csv");
  }

  @GetMapping("/links/second-opinions/{act}")
  @Transactional
  public String one(@PathVariable String act, Model model) {
    return show(wanted(act), Purpose.required(), model);
  }

  @PostMapping("/links/second-opinions/{act}")
  public String answer(
      @PathVariable String act,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes next) {
    var purpose = Purpose.required();
    var wanted = wanted(act);
    var given =
        switch (answer) {
          case "same" -> Answer.JOINED;
          case "apart" -> Answer.KEPT_APART;
          case "cannot-tell" -> Answer.CANNOT_TELL;
          default -> null;
        };
    var outcome =
        given == null
            ? new SecondOpinions.Outcome.Refused("Choose one of the three answers.")
            : opinions.give(wanted.act(), given, reason);
    return switch (outcome) {
      case SecondOpinions.Outcome.Kept() -> "redirect:/links/second-opinions/" + wanted.act();
      case SecondOpinions.Outcome.AnsweredMeanwhile() ->
          "redirect:/links/second-opinions/" + wanted.act();
      case SecondOpinions.Outcome.Refused refused -> {
        model.addAttribute("error", refused.reason());
        model.addAttribute("field", given == null ? "answer-same" : "reason");
        model.addAttribute("chosen", answer);
        model.addAttribute("reason", reason);
        yield show(wanted, purpose, model);
      }
    };
  }

  private String show(Wanted wanted, String purpose, Model model) {
    var one = notifications.find(wanted.notification()).orElseThrow(NotFound::new);
    var other = notifications.find(wanted.otherNotification()).orElseThrow(NotFound::new);
    var mine = naming.caseFileOf(one.id());
    naming.logLook(mine.words(), "Second opinion on a link", purpose);
    if (!naming.caseFileOf(other.id()).equals(mine)) {
      naming.logLook(naming.caseFileOf(other.id()).words(), "Second opinion on a link", purpose);
    }
    var weighed = weighing.of(one, other, List.of(other));
    var second = wanted.second();
    boolean first = wanted.firstBy().equals(Acting.required().username());
    model.addAttribute(
        "page",
        new OpinionPage(
            "/links/second-opinions/" + wanted.act(),
            naming.cameBy(one),
            naming.cameBy(other),
            Comparing.of(one, other, weighed),
            Odds.before(weighed.weight().prior()),
            Odds.after(weighed.weight().total()),
            weighed.doubts().stream().map(doubt -> doubt.text() + ".").toList(),
            second == null ? null : wanted.why(),
            first && second == null,
            second == null
                ? null
                : new Both(
                    words(wanted.first()),
                    naming.person(wanted.firstBy()),
                    words(second.answer()),
                    naming.person(second.by()),
                    second.reason(),
                    wanted.differs(),
                    withdraw(wanted))));
    return "matching/second-opinion";
  }

  /** Where a join that the second person would not have made can be taken back. */
  private static @Nullable String withdraw(Wanted wanted) {
    return wanted.differs() && wanted.first() == Answer.JOINED
        ? "/links/withdraw/" + wanted.notification()
        : null;
  }

  private Page<Wanted> page(String kind, int number) {
    return switch (kind) {
      case "differing" -> opinions.answered(true, number);
      case "answered" -> opinions.answered(false, number);
      default -> opinions.waitingFor(Acting.required().username(), number);
    };
  }

  private Line line(Wanted wanted) {
    var second = wanted.second();
    return new Line(
        "/links/second-opinions/" + wanted.act(),
        came(wanted.notification()),
        came(wanted.otherNotification()),
        second == null ? null : wanted.why(),
        Words.moment(second == null ? wanted.askedAt() : second.at()),
        second == null ? "" : words(wanted.first()) + ", by " + naming.person(wanted.firstBy()),
        second == null ? "" : words(second.answer()) + ", by " + naming.person(second.by()),
        wanted.differs());
  }

  private static String[] row(Wanted wanted) {
    var second = Optional.ofNullable(wanted.second()).orElseThrow();
    return new String[] {
      wanted.notification().toString(),
      wanted.otherNotification().toString(),
      wanted.why(),
      words(wanted.first()),
      wanted.firstBy(),
      words(second.answer()),
      second.by(),
      second.at().toString(),
      wanted.differs() ? "yes" : "no"
    };
  }

  private String came(NotificationId id) {
    return notifications.find(id).map((Notification n) -> naming.cameBy(n)).orElse("");
  }

  private Wanted wanted(String act) {
    try {
      return opinions.find(UUID.fromString(act)).orElseThrow(NotFound::new);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  static String words(Answer answer) {
    return switch (answer) {
      case JOINED -> "Same person";
      case KEPT_APART -> "Not the same";
      case CANNOT_TELL -> "Cannot tell";
      case NEW_PERSON, SAME_PERSON, NEEDS_REVIEW, ASKED_AGAIN, SPLIT, WITHDRAWN ->
          throw new IllegalArgumentException("not an answer to a question: " + answer);
    };
  }

  /** One in the list; the answers empty, and why it is asked not told, until both are given. */
  record Line(
      String href,
      String came,
      String otherCame,
      @Nullable String why,
      String when,
      String first,
      String second,
      boolean differs) {}

  /** The list. */
  record ListPage(String which, Page<Line> lines) {}

  /** Both answers, once both are given. */
  record Both(
      String first,
      String firstBy,
      String second,
      String secondBy,
      String reason,
      boolean differ,
      @Nullable String withdraw) {}

  /**
   * The question.
   *
   * @param why it is asked, once both have answered: that an answer goes against the evidence, told beside the evidence, would
   *     tell the answer
   * @param yoursIsFirst whether the reader gave the first answer and somebody else is awaited
   */
  record OpinionPage(
      String action,
      String one,
      String other,
      Comparing comparing,
      String before,
      String odds,
      List<String> doubts,
      @Nullable String why,
      boolean yoursIsFirst,
      @Nullable Both both) {}
}
