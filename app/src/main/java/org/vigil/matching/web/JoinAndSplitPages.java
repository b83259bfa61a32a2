package org.vigil.matching.web;

import java.util.HashSet;
import java.util.List;
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
import org.vigil.matching.CaseFileId;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.QuestionQueue;
import org.vigil.matching.Weighing;
import org.vigil.matching.WhatIsCalled;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.NotFound;
import org.vigil.shell.Purpose;

/** A person's word over the engine's: joins two case files nobody asked about, or takes notifications out of one. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class JoinAndSplitPages {
  private final WhatIsCalled references;
  private final Links links;
  private final Notifications notifications;
  private final Weighing weighing;
  private final QuestionQueue queue;
  private final LinkDesk desk;
  private final Naming naming;

  JoinAndSplitPages(
      WhatIsCalled references,
      Links links,
      Notifications notifications,
      Weighing weighing,
      QuestionQueue queue,
      LinkDesk desk,
      Naming naming) {
    this.references = references;
    this.links = links;
    this.notifications = notifications;
    this.weighing = weighing;
    this.queue = queue;
    this.desk = desk;
    this.naming = naming;
  }

  @GetMapping("/links/join/{reference}")
  @Transactional
  public String join(
      @PathVariable String reference, @RequestParam(defaultValue = "") String with, Model model) {
    return showJoin(reference, with, Purpose.required(), model);
  }

  @PostMapping("/links/join/{reference}")
  public String join(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String with,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    var purpose = Purpose.required();
    var from = caseFile(reference);
    var into = references.find(with);
    if (into.isEmpty()) {
      return showJoin(reference, with, purpose, model);
    }
    return switch (desk.joinByHand(from, into.get(), reason)) {
      case LinkDesk.Outcome.Done done -> "redirect:/case-files/" + with.strip();
      case LinkDesk.Outcome.AnsweredMeanwhile meanwhile -> throw new IllegalStateException();
      case LinkDesk.Outcome.Refused refused -> {
        model.addAttribute("error", refused.reason());
        model.addAttribute("field", "reason");
        yield showJoin(reference, with, purpose, model);
      }
    };
  }

  @GetMapping("/links/split/{reference}")
  @Transactional
  public String split(@PathVariable String reference, Model model) {
    return showSplit(reference, Set.of(), Purpose.required(), model);
  }

  @PostMapping("/links/split/{reference}")
  public String split(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") List<String> going,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    var purpose = Purpose.required();
    var chosen = new HashSet<NotificationId>();
    going.stream().filter(id -> !id.isBlank()).map(Naming::notification).forEach(chosen::add);
    return switch (desk.split(caseFile(reference), chosen, reason)) {
      case LinkDesk.Outcome.Done done -> "redirect:/case-files/" + reference;
      case LinkDesk.Outcome.AnsweredMeanwhile meanwhile -> throw new IllegalStateException();
      case LinkDesk.Outcome.Refused refused -> {
        model.addAttribute("error", refused.reason());
        model.addAttribute("field", reason.isBlank() && !chosen.isEmpty() ? "reason" : "going");
        model.addAttribute("reason", reason);
        yield showSplit(reference, chosen, purpose, model);
      }
    };
  }

  private String showJoin(String reference, String with, String purpose, Model model) {
    var from = caseFile(reference);
    var mine = told(from);
    var page =
        with.isBlank()
            ? new JoinPage(reference, "", lines(mine), null)
            : together(reference, with, from, mine, model);
    naming.logLook(reference, "Join of two case files", purpose);
    if (page.other() != null) {
      naming.logLook(with.strip(), "Join of two case files", purpose);
    }
    model.addAttribute("page", page);
    return "matching/join";
  }

  private JoinPage together(
      String reference, String with, CaseFileId from, List<Notification> mine, Model model) {
    var into = references.find(with).filter(found -> !links.notificationsOf(found).isEmpty());
    if (into.isEmpty() || into.get().equals(from)) {
      model.addAttribute(
          "error",
          into.isEmpty()
              ? "There is no case file of that reference. Copy it as it stands on its page."
              : "That is this case file. Give the reference of the other.");
      model.addAttribute("field", "with");
      return new JoinPage(reference, with, lines(mine), null);
    }
    var theirs = told(into.get());
    var best = nearest(mine, theirs);
    var weighed = weighing.of(best.one(), best.other(), theirs);
    return new JoinPage(
        reference,
        with.strip(),
        lines(mine),
        new Other(
            lines(theirs),
            Comparing.of(best.one(), best.other(), weighed),
            naming.cameBy(best.one()),
            naming.cameBy(best.other()),
            Odds.after(weighed.weight().total()),
            weighed.doubts().stream().map(doubt -> doubt.text() + ".").toList(),
            queue.dependingOn(from, into.get())));
  }

  private Pair nearest(List<Notification> mine, List<Notification> theirs) {
    Pair best = null;
    for (var one : mine) {
      var near = weighing.nearest(one, theirs).getFirst();
      if (best == null || near.weight() > best.weight()) {
        best = new Pair(one, near.notification(), near.weight());
      }
    }
    return Optional.ofNullable(best).orElseThrow(NotFound::new);
  }

  private String showSplit(
      String reference, Set<NotificationId> chosen, String purpose, Model model) {
    var caseFile = caseFile(reference);
    var told = told(caseFile);
    naming.logLook(reference, "Split of a case file", purpose);
    model.addAttribute(
        "page",
        new SplitPage(
            reference,
            told.stream()
                .map(
                    n ->
                        new Choice(
                            n.id().toString(),
                            naming.cameBy(n),
                            "/notifications/" + n.id(),
                            weightToTheRest(n, told),
                            chosen.contains(n.id())))
                .toList(),
            queue.dependingOn(caseFile, caseFile)));
    return "matching/split";
  }

  /** The strongest evidence that ties it to the rest. */
  private String weightToTheRest(Notification notification, List<Notification> told) {
    var rest = told.stream().filter(n -> !n.id().equals(notification.id())).toList();
    return weighing.nearest(notification, rest).stream()
        .findFirst()
        .map(near -> Waterfall.signed(near.weight()))
        .orElse("");
  }

  private CaseFileId caseFile(String reference) {
    return references
        .find(reference)
        .filter(found -> !links.notificationsOf(found).isEmpty())
        .orElseThrow(NotFound::new);
  }

  private List<Notification> told(CaseFileId caseFile) {
    return notifications.findAll(links.notificationsOf(caseFile));
  }

  private List<Line> lines(List<Notification> told) {
    return told.stream().map(n -> new Line(naming.cameBy(n), "/notifications/" + n.id())).toList();
  }

  private record Pair(Notification one, Notification other, double weight) {}

  /** A notification. */
  record Line(String words, String href) {}

  /** A notification that may be taken out, and the weight that ties it to the nearest of the rest. */
  record Choice(String id, String words, String href, String weight, boolean chosen) {}

  /** Two case files that may be joined; {@code other} null until it is named. */
  record JoinPage(String reference, String with, List<Line> mine, @Nullable Other other) {}

  /** The other side, with the nearest two notifications held against each other. */
  record Other(
      List<Line> told,
      Comparing comparing,
      String one,
      String another,
      String odds,
      List<String> doubts,
      List<String> depends) {}

  /** A case file that may be split. */
  record SplitPage(String reference, List<Choice> told, List<String> depends) {}
}
