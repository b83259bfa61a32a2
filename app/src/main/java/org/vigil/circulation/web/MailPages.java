package org.vigil.circulation.web;

import java.util.LinkedHashSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.circulation.Dispatch;
import org.vigil.circulation.Dispatches;
import org.vigil.circulation.Handovers;
import org.vigil.circulation.MailRounds;
import org.vigil.shell.NotFound;
import org.vigil.shell.Words;

/** Sending the e-mails of a dispatch from here, and settling what became of them. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class MailPages {
  private final Dispatches dispatches;
  private final Handovers handovers;
  private final MailRounds rounds;

  MailPages(Dispatches dispatches, Handovers handovers, MailRounds rounds) {
    this.dispatches = dispatches;
    this.handovers = handovers;
    this.rounds = rounds;
  }

  @PostMapping("/circulation/sent/{id}/mail")
  String send(@PathVariable String id, RedirectAttributes next) {
    rounds.begin(find(id)).ifPresent(reason -> next.addFlashAttribute("refused", reason));
    return page(id);
  }

  /** Everything listed that was begun and broken off, as after Vigil was stopped: whoever is in doubt stays in doubt. */
  @PostMapping("/circulation/mail/rest")
  String sendTheRest(WantedDispatches wanted, RedirectAttributes next) {
    int begun = 0;
    var refusals = new LinkedHashSet<String>();
    for (var dispatch : wanted.unfinished().of(dispatches)) {
      var refusal = rounds.begin(dispatch);
      if (refusal.isEmpty()) {
        begun++;
      }
      refusal.ifPresent(refusals::add);
    }
    next.addFlashAttribute(
        "kept",
        (begun == 0
                ? "Nothing was begun."
                : Words.count(begun, "dispatch is", "dispatches are") + " being sent to the rest.")
            + (refusals.isEmpty() ? "" : " Not begun: " + String.join(" ", refusals)));
    return "redirect:" + wanted.unfinished().at("/circulation");
  }

  @PostMapping("/circulation/sent/{id}/mail/found-out")
  String foundOut(@PathVariable String id, @RequestParam String member, @RequestParam String went) {
    handovers.foundOut(find(id), DispatchPages.uuid(member), went.equals("yes"));
    return page(id);
  }

  @PostMapping("/circulation/sent/{id}/mail/rest-went")
  String restWent(@PathVariable String id) {
    handovers.restWent(find(id));
    return page(id);
  }

  @PostMapping("/circulation/sent/{id}/mail/rest-left-out")
  String restLeftOut(@PathVariable String id) {
    handovers.restLeftOut(find(id));
    return page(id);
  }

  private Dispatch find(String id) {
    return dispatches.find(DispatchPages.uuid(id)).orElseThrow(NotFound::new);
  }

  private static String page(String id) {
    return "redirect:/circulation/sent/" + id;
  }
}
