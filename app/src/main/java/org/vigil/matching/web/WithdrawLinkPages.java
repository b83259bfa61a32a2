package org.vigil.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.matching.Answer;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Decision;
import org.vigil.matching.Links;
import org.vigil.matching.WithdrawalDesk;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.NotFound;
import org.vigil.shell.Purpose;
import org.vigil.shell.Words;

/** Takes a link back, says before what that will do, and shows both case files after. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class WithdrawLinkPages {
  private final WithdrawalDesk desk;
  private final Links links;
  private final Notifications notifications;
  private final Naming naming;

  WithdrawLinkPages(WithdrawalDesk desk, Links links, Notifications notifications, Naming naming) {
    this.desk = desk;
    this.links = links;
    this.notifications = notifications;
    this.naming = naming;
  }

  @GetMapping("/links/withdraw/{id}")
  @Transactional
  public String ask(@PathVariable String id, Model model) {
    return show(Naming.notification(id), Purpose.required(), model);
  }

  @PostMapping("/links/withdraw/{id}")
  public String withdraw(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model) {
    var purpose = Purpose.required();
    var notification = Naming.notification(id);
    if (links.caseFileOf(notification).isEmpty()) {
      throw new NotFound();
    }
    return switch (desk.withdraw(notification, reason)) {
      case WithdrawalDesk.Outcome.Withdrawn withdrawn ->
          "redirect:/links/withdrawn/" + notification;
      case WithdrawalDesk.Outcome.ReasonNeeded() -> {
        model.addAttribute("error", "Say why the link is withdrawn.");
        yield show(notification, purpose, model);
      }
      case WithdrawalDesk.Outcome.NoLink() -> show(notification, purpose, model);
      case WithdrawalDesk.Outcome.LaterFirst first -> show(notification, purpose, model);
    };
  }

  @GetMapping("/links/withdrawn/{id}")
  @Transactional
  public String after(@PathVariable String id, Model model) {
    var purpose = Purpose.required();
    var notification = Naming.notification(id);
    var withdrawn =
        links.historyOf(notification).reversed().stream()
            .filter(d -> d.answer() == Answer.WITHDRAWN)
            .findFirst()
            .orElseThrow(NotFound::new);
    var stays = withdrawn.from();
    var page =
        new WithdrawnPage(
            naming.person(withdrawn.by()) + ", " + Words.moment(withdrawn.at()),
            withdrawn.reason(),
            stays == null ? List.of() : told(stays),
            stays == null ? null : named(stays),
            told(withdrawn.caseFile()),
            named(withdrawn.caseFile()));
    logLooks(page.stays(), page.opened(), purpose);
    model.addAttribute("page", page);
    return "matching/withdrawn";
  }

  private String show(NotificationId id, String purpose, Model model) {
    var notification = notifications.find(id).orElseThrow(NotFound::new);
    var caseFile = links.caseFileOf(id).orElseThrow(NotFound::new);
    var back = desk.wouldTakeBack(id);
    var going = back.stream().map(Decision::notification).toList();
    var here = notifications.findAll(links.notificationsOf(caseFile));
    var page =
        new WithdrawPage(
            "/links/withdraw/" + id,
            naming.caseFileOf(id),
            naming.cameBy(notification),
            back.isEmpty() ? null : made(back.getFirst()),
            here.stream().filter(n -> going.contains(n.id())).map(this::line).toList(),
            here.stream().filter(n -> !going.contains(n.id())).map(this::line).toList(),
            !back.isEmpty() && back.getFirst().answer() != Answer.SAME_PERSON,
            first(id));
    logLooks(page.caseFile(), null, purpose);
    model.addAttribute("page", page);
    return "matching/withdraw";
  }

  private String made(Decision link) {
    var weight = link.matchWeight();
    return switch (link.answer()) {
          case SAME_PERSON -> "Linked on arrival by Vigil";
          case SPLIT -> "Split by " + naming.person(link.by());
          default -> "Joined by " + naming.person(link.by());
        }
        + " on "
        + Words.moment(link.at())
        + (weight == null ? "" : ", match weight " + Waterfall.signed(weight))
        + (link.reason().isBlank() ? "." : ": " + link.reason());
  }

  private List<Line> first(NotificationId id) {
    return desk.goesBackFirst(id).stream()
        .flatMap(d -> notifications.find(d.notification()).stream())
        .map(n -> new Line(naming.cameBy(n), "/links/withdraw/" + n.id()))
        .toList();
  }

  private void logLooks(Naming.@Nullable Named one, Naming.@Nullable Named other, String purpose) {
    if (one != null) {
      naming.logLook(one.words(), "Withdrawal of a link", purpose);
    }
    if (other != null) {
      naming.logLook(other.words(), "Withdrawal of a link", purpose);
    }
  }

  private List<Line> told(CaseFileId caseFile) {
    return notifications.findAll(links.notificationsOf(caseFile)).stream().map(this::line).toList();
  }

  private Naming.@Nullable Named named(CaseFileId caseFile) {
    return links.notificationsOf(caseFile).stream()
        .findFirst()
        .map(naming::caseFileOf)
        .orElse(null);
  }

  private Line line(Notification notification) {
    return new Line(naming.cameBy(notification), "/notifications/" + notification.id());
  }

  /** A notification. */
  record Line(String words, String href) {}

  /**
   * Before.
   *
   * @param made how the link was made; null where there is none to take back
   * @param closedOne whether it goes back to the case file it came from, rather than to a new one
   * @param first what was decided since and goes back first
   */
  record WithdrawPage(
      String action,
      Naming.Named caseFile,
      String notification,
      @Nullable String made,
      List<Line> going,
      List<Line> staying,
      boolean closedOne,
      List<Line> first) {}

  /** After. */
  record WithdrawnPage(
      String by,
      String reason,
      List<Line> staysTold,
      Naming.@Nullable Named stays,
      List<Line> openedTold,
      Naming.@Nullable Named opened) {}
}
