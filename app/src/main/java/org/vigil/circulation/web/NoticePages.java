package org.vigil.circulation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.circulation.MailRounds;
import org.vigil.circulation.NoticeDesk;
import org.vigil.circulation.Sendables;
import org.vigil.publication.IssuedNotice;
import org.vigil.shell.MailServer;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Telling those who have a document that it was corrected or withdrawn. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class NoticePages {
  private final Sendables sendables;
  private final NoticeDesk notices;
  private final MailRounds rounds;
  private final MailServer server;

  NoticePages(Sendables sendables, NoticeDesk notices, MailRounds rounds, MailServer server) {
    this.sendables = sendables;
    this.notices = notices;
    this.rounds = rounds;
    this.server = server;
  }

  @GetMapping("/circulation/notices")
  String all(Model model) {
    return show(null, model);
  }

  @PostMapping("/circulation/notices")
  String tell(
      @RequestParam(defaultValue = "") String notice,
      @RequestParam(defaultValue = "") String step,
      Model model,
      RedirectAttributes next) {
    var chosen =
        sendables.notices().stream()
            .filter(one -> key(one).equals(notice))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean isMailed = step.equals("mail") && server.isThere();
    return switch (notices.tell(chosen, isMailed)) {
      case Sending.Sent sent -> {
        if (isMailed) {
          rounds
              .begin(sent.dispatch())
              .ifPresent(reason -> next.addFlashAttribute("refused", reason));
        }
        yield "redirect:/circulation/sent/" + sent.dispatch().id();
      }
      case Sending.Refused refused -> show(refused.reason(), model);
    };
  }

  private String show(@Nullable String error, Model model) {
    model.addAttribute(
        "page",
        new NoticesPage(
            error,
            sendables.notices().stream().map(this::line).toList(),
            server.isThere() ? server.from() : null));
    return "circulation/notices";
  }

  private Line line(IssuedNotice notice) {
    var toBeTold = notices.toBeTold(notice);
    return new Line(
        key(notice),
        notice.document().title(),
        Words.day(notice.document().issuedOn()),
        toBeTold,
        toBeTold.isEmpty()
            ? "Nobody has to be told: it was sent to nobody from here, or the notice has been entered for all of them."
            : Words.count(toBeTold.size(), "person has", "people have") + " it and must be told.");
  }

  private static String key(IssuedNotice notice) {
    return notice.document().key();
  }

  /** One notice. */
  record Line(String key, String title, String on, List<Recipient> toBeTold, String words) {}

  /**
   * The page.
   *
   * @param mailsFrom whom Vigil's own mails are from; null where it sends none
   */
  record NoticesPage(@Nullable String error, List<Line> lines, @Nullable String mailsFrom) {}
}
