package org.vigil.circulation.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.circulation.Channel;
import org.vigil.circulation.CirculationDesk;
import org.vigil.circulation.Dispatch;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.circulation.Drafting;
import org.vigil.circulation.Handover;
import org.vigil.circulation.MailRounds;
import org.vigil.shell.MailServer;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** Tells how it stands with the e-mails of a dispatch. */
@Component
class MailsOfDispatches {
  private final CirculationDesk desk;
  private final MailRounds rounds;
  private final MailServer server;
  private final VigilClock clock;

  MailsOfDispatches(CirculationDesk desk, MailRounds rounds, MailServer server, VigilClock clock) {
    this.desk = desk;
    this.rounds = rounds;
    this.server = server;
    this.clock = clock;
  }

  /** Null where it did not go by e-mail. */
  @Nullable MailOfDispatch of(Dispatch dispatch) {
    if (dispatch.channel() != Channel.EMAIL) {
      return null;
    }
    var drafting = desk.draft(dispatch);
    boolean isUnderWay = rounds.isUnderWay(dispatch.id());
    return new MailOfDispatch(
        drafting instanceof Drafting.Ready && !isUnderWay
            ? "/circulation/sent/" + dispatch.id() + "/draft.eml"
            : null,
        drafting instanceof Drafting.Refused refused
                && !isUnderWay
                && (!dispatch.isBegun() || dispatch.isUnfinished())
            ? refused.reason()
            : null,
        dispatch.recipients().stream()
            .filter(recipient -> !recipient.canBeWrittenTo())
            .map(recipient -> recipient.post() + ", " + recipient.email())
            .toList(),
        isUnderWay || dispatch.isBegun() ? progress(dispatch, isUnderWay) : null,
        drafting instanceof Drafting.Ready && !isUnderWay ? offer(dispatch) : null,
        isUnderWay ? null : rounds.brokenOff(dispatch).orElse(null),
        dispatch.isBegun() && toGo(dispatch) > 0 && !isUnderWay,
        isUnderWay,
        server.whyNot().orElse(null));
  }

  private static String progress(Dispatch dispatch, boolean isUnderWay) {
    var rest = rest(dispatch);
    var soFar =
        "Sent to %d of %s%s."
            .formatted(
                dispatch.gone(),
                Words.count(dispatch.recipients().size(), "recipient", "recipients"),
                rest == null ? "" : "; " + rest);
    return isUnderWay ? "It is being sent, or waits until another document is. " + soFar : soFar;
  }

  /** Null where there is nobody to send to, or no server to send by. */
  private MailOfDispatch.@Nullable Offer offer(Dispatch dispatch) {
    int toGo = toGo(dispatch);
    if (toGo == 0 || !server.isThere()) {
      return null;
    }
    return new MailOfDispatch.Offer(
        offered(dispatch, toGo),
        server.from(),
        !dispatch.isBegun() && dispatch.sentOn().isBefore(clock.today()));
  }

  private static String offered(Dispatch dispatch, int toGo) {
    if (!dispatch.isBegun()) {
      return "Send now to " + Words.count(toGo, "recipient", "recipients");
    }
    return toGo == 1
        ? "Send to the other recipient"
        : "Send to the other %d recipients".formatted(toGo);
  }

  /** Whether there is a mail server to send by. */
  boolean maySend() {
    return server.isThere();
  }

  boolean isUnderWay(Dispatch dispatch) {
    return rounds.isUnderWay(dispatch.id());
  }

  /** How far it is, in a few words; null where it is all done, or was never begun. */
  @Nullable String inShort(Dispatch dispatch) {
    if (rounds.isUnderWay(dispatch.id())) {
      return "Being sent";
    }
    if (!dispatch.isBegun()) {
      return null;
    }
    return rest(dispatch);
  }

  /** Who is left, in a few words; null where nobody is. */
  private static @Nullable String rest(Dispatch dispatch) {
    var rest = new ArrayList<String>();
    if (toGo(dispatch) > 0) {
      rest.add(toGo(dispatch) + " not sent");
    }
    long inDoubt = dispatch.recipients().stream().filter(Recipient::isInDoubt).count();
    if (inDoubt > 0) {
      rest.add(inDoubt + " in doubt");
    }
    return rest.isEmpty() ? null : String.join(", ", rest);
  }

  /** Null where Vigil has not tried. */
  @Nullable MailLine of(Dispatch dispatch, Recipient recipient) {
    var handover = recipient.handover();
    if (handover == null) {
      return null;
    }
    boolean isUnderWay = rounds.isUnderWay(dispatch.id());
    var state = handover.isOpen() && !isUnderWay ? Handover.State.NOT_KNOWN : handover.state();
    return new MailLine(
        state.words(),
        Words.moment(handover.at()),
        handover.words().isEmpty() || isPlainSuccess(handover) ? null : handover.words(),
        recipient.hasNotHadIt(),
        recipient.isInDoubt() && !isUnderWay);
  }

  /** A server that took it says so in words nobody needs. */
  private static boolean isPlainSuccess(Handover handover) {
    return handover.state() == Handover.State.HANDED_OVER && handover.words().startsWith("2");
  }

  private static int toGo(Dispatch dispatch) {
    return (int) dispatch.recipients().stream().filter(Recipient::mayBeMailed).count();
  }
}
