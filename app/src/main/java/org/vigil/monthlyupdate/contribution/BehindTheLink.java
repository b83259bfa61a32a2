package org.vigil.monthlyupdate.contribution;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.IssueDesk;
import org.vigil.monthlyupdate.contribution.Contribution.Happening;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.LinkDoor.Behind;
import org.vigil.monthlyupdate.contribution.OneTimeLinks.Opening;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What a one-time link leads to: the page to write on, and a reply kept. */
@Component
class BehindTheLink {
  private final Contributions contributions;
  private final OneTimeLinks links;
  private final ReplyDesk replies;
  private final IssueDesk issues;
  private final AccessLog log;
  private final VigilClock clock;

  BehindTheLink(
      Contributions contributions,
      OneTimeLinks links,
      ReplyDesk replies,
      IssueDesk issues,
      AccessLog log,
      VigilClock clock) {
    this.contributions = contributions;
    this.links = links;
    this.replies = replies;
    this.issues = issues;
    this.log = log;
    this.clock = clock;
  }

  /** For whoever holds the link. */
  @Transactional
  Behind behind(String token) {
    return whileOpen(token, this::page);
  }

  /** For whoever holds the link: what they wrote is kept, and the link opens nothing any more. */
  @Transactional
  Behind submit(String token, String words) {
    return whileOpen(token, (asked, open) -> kept(asked, token, words));
  }

  private Behind whileOpen(String token, BiFunction<Contribution, Opening.Open, Behind> then) {
    var opening = links.look(token);
    if (!(opening instanceof Opening.Open open)) {
      return shut(opening);
    }
    var asked = contributions.find(open.contribution()).orElseThrow().contribution();
    var closed = closed(asked);
    return closed != null ? closed : then.apply(asked, open);
  }

  private Behind page(Contribution asked, Opening.Open open) {
    if (asked.count(Step.OPENED) == 0) {
      contributions.add(
          asked.id(),
          new Happening(Step.OPENED, null, "", LinkDoor.HOLDER.username(), clock.instant()));
    }
    log.record(
        Access.of(AccessAction.OPERATION).on(asked.reference()).seeing("One-time link opened"));
    var issue = issues.now(asked.issue()).orElseThrow();
    return new Behind.Open(
        issue.unit().name(),
        issue.month().label(),
        asked.subject(),
        asked.wanted(),
        asked.sent(),
        Words.day(asked.due()),
        open.until());
  }

  private Behind kept(Contribution asked, String token, String words) {
    if (words.isBlank()) {
      return new Behind.Refused("Write what is to be told. If there is nothing, say so.");
    }
    if (words.length() > ReplyDesk.LONGEST) {
      return new Behind.Refused(
          "Shorten this to %,d characters; it has %,d."
              .formatted(ReplyDesk.LONGEST, words.length()));
    }
    if (!links.use(token)) {
      return shut(new Opening.Used());
    }
    var reply = replies.receive(asked.id(), Received.byLink(words));
    return new Behind.Kept(asked.reference(), reply.cameAt());
  }

  private @Nullable Behind closed(Contribution asked) {
    return issues.hasGoneOut(asked.issue()) || asked.stateOn(clock.today()) == State.CALLED_OFF
        ? new Behind.Shut(
            "This contribution is not needed any more.",
            "If you have something to tell, write to whoever sent you the link.")
        : null;
  }

  private Behind shut(Opening opening) {
    var reason =
        switch (opening) {
          case Opening.Used used -> "This link was used: what was written has reached us.";
          case Opening.OutOfDate old -> "This link is out of date, or a newer one has been sent.";
          case Opening.Unknown unknown -> "This link opens nothing. It may have been cut short.";
          case Opening.Open open -> throw new IllegalArgumentException("the link is open");
        };
    log.record(
        Access.of(AccessAction.REFUSED)
            .seeing("One-time link")
            .ending("refused: " + opening.getClass().getSimpleName()));
    return new Behind.Shut(
        reason, "If you have something to tell, ask whoever sent you the link for a new one.");
  }
}
