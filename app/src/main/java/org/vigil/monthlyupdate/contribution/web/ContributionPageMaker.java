package org.vigil.monthlyupdate.contribution.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.monthlyupdate.contribution.Contribution;
import org.vigil.monthlyupdate.contribution.Contribution.State;
import org.vigil.monthlyupdate.contribution.Contribution.Step;
import org.vigil.monthlyupdate.contribution.Contribution.Way;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Contributions;
import org.vigil.monthlyupdate.contribution.Reply;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailServer;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Shows one contribution: how it stands, what was asked, which replies came. */
@Component
class ContributionPageMaker {
  /** After which a mail that was being handed over is no more: the mail server was waited for no longer. */
  private static final Duration LONG_AGO = Duration.ofMinutes(5);

  private final Contributions contributions;
  private final MailServer server;
  private final WhoIsWho whoIsWho;
  private final VigilClock clock;

  ContributionPageMaker(
      Contributions contributions, MailServer server, WhoIsWho whoIsWho, VigilClock clock) {
    this.contributions = contributions;
    this.server = server;
    this.whoIsWho = whoIsWho;
    this.clock = clock;
  }

  ContributionPage page(ContributionLine line, AsSent form, @Nullable String kept) {
    var one = line.contribution();
    var today = clock.today();
    var address = line.contributor().post().addressOn(today);
    var replies = new ArrayList<ContributionPage.ReplyLine>();
    for (var reply : contributions.replies(one.id())) {
      replies.add(replyLine(one, reply));
    }
    return new ContributionPage(
        one.id().toString(),
        one.reference(),
        one.subject(),
        "/monthly-updates/" + line.month(),
        line.label(),
        line.state().words(),
        tone(line.state()),
        line.contributor().post().name() + ", " + line.contributor().post().organisation(),
        whoAnswers(line),
        address.email(),
        Words.day(one.due()),
        one.way().words(),
        canBeWrittenTo(line),
        server.isThere() ? server.from() : null,
        one.way() == Way.LINK,
        one.wanted(),
        one.sent(),
        one.count(Contribution.Step.DRAFTED) > 0,
        one.isOpenOn(today) && !line.closed(),
        line.closed(),
        replies,
        steps(one),
        kept,
        form);
  }

  /** That an e-mail is handed over is told until it is known what came of it; where that never is, it is in doubt. */
  private List<ContributionPage.StepLine> steps(Contribution one) {
    var lines = new ArrayList<ContributionPage.StepLine>();
    for (var at = one.happened().listIterator(); at.hasNext(); ) {
      var happening = at.next();
      boolean isLast = !at.hasNext();
      if (happening.step() != Step.SENDING) {
        lines.add(line(happening, happening.step().words()));
      } else if (isLast || one.happened().get(at.nextIndex()).step() == Step.SENDING) {
        boolean isLongAgo = happening.at().isBefore(clock.instant().minus(LONG_AGO));
        lines.add(line(happening, (isLongAgo ? Step.NOT_KNOWN : Step.SENDING).words()));
      }
    }
    return lines;
  }

  private ContributionPage.StepLine line(Contribution.Happening happening, String what) {
    return new ContributionPage.StepLine(
        Words.moment(happening.at()),
        happening.by().equals("one-time-link")
            ? "Whoever held the link"
            : whoIsWho.person(happening.by()),
        what,
        happening.words());
  }

  private String whoAnswers(ContributionLine line) {
    var today = clock.today();
    var address = line.contributor().post().addressOn(today);
    if (address.standsFor() != null) {
      return "They are away today: %s stands in.".formatted(address.post());
    }
    if (line.contributor().post().isAwayOn(today)) {
      return "They are away today and nobody stands in. Give them a deputy among the contributors.";
    }
    return line.contributor().post().standInOn(line.contribution().due()) != null
        ? "They are away on the day it is due; their deputy gets a copy."
        : "";
  }

  private static ContributionPage.ReplyLine replyLine(Contribution one, Reply reply) {
    var decided =
        one.happened().stream()
            .filter(step -> reply.id().equals(step.reply()))
            .map(Contribution.Happening::step)
            .reduce((first, last) -> last)
            .orElse(Contribution.Step.CAME);
    return new ContributionPage.ReplyLine(
        "/contributions/replies/" + reply.id(),
        "Reply of " + Words.moment(reply.cameAt()),
        "Came " + reply.received().as().words() + ".",
        decided == Contribution.Step.CAME ? "To be read" : decided.words(),
        decided == Contribution.Step.CAME
            ? "amber"
            : decided == Contribution.Step.TAKEN ? "green" : "grey");
  }

  /** An address kept before addresses were checked may be none. */
  boolean canBeWrittenTo(ContributionLine line) {
    return EmailAddress.canBeWrittenTo(line.contributor().post().addressOn(clock.today()).email());
  }

  static String tone(State state) {
    return switch (state) {
      case ASKED -> "petrol";
      case OPENED, CAME -> "amber";
      case TAKEN -> "green";
      case REFUSED, CALLED_OFF -> "grey";
      case LATE -> "rust";
    };
  }
}
