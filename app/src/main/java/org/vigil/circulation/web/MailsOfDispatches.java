package org.vigil.circulation.web;

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
import org.vigil.shell.Words;

/** Tells how it stands with the e-mails of a dispatch. */
@Component
class MailsOfDispatches {
  private final CirculationDesk desk;
  private final MailRounds rounds;
  private final MailServer server;

  MailsOfDispatches(CirculationDesk desk, MailRounds rounds, MailServer server) {
    this.desk = desk;
    this.rounds = rounds;
    this.server = server;
  }

  /** Null where it did not go by e-mail. */
  @Nullable MailOfDispatch of(Dispatch dispatch) {
    if (dispatch.channel() != Channel.EMAIL) {
      return null;
    }
    var drafting = desk.draft(dispatch);
    return new MailOfDispatch(
        drafting instanceof Drafting.Ready && !rounds.isUnderWay(dispatch.id())
            ? "/circulation/sent/" + dispatch.id() + "/draft.eml"
            : null,
        drafting instanceof Drafting.Refused refused && !dispatch.isBegun()
            ? refused.reason()
            : null,
        dispatch.recipients().stream()
            .filter(recipient -> !recipient.canBeWrittenTo())
            .map(recipient -> recipient.post() + ", " + recipient.email())
            .toList(),
        sending(dispatch, drafting instanceof Drafting.Ready),
        server.whyNot().orElse(null));
  }

  private MailOfDispatch.@Nullable Sending sending(Dispatch dispatch, boolean isReady) {
    boolean isUnderWay = rounds.isUnderWay(dispatch.id());
    int toGo = toGo(dispatch);
    boolean mayBegin = isReady && toGo > 0 && !isUnderWay && server.isThere();
    if (!mayBegin && !dispatch.isBegun() && !isUnderWay) {
      return null;
    }
    return new MailOfDispatch.Sending(
        words(dispatch, isUnderWay),
        isUnderWay,
        mayBegin ? offer(dispatch, toGo) : null,
        mayBegin ? server.from() : null,
        isUnderWay ? null : rounds.brokenOff(dispatch.id()).orElse(null),
        dispatch.isBegun() && toGo > 0 && !isUnderWay);
  }

  private static String offer(Dispatch dispatch, int toGo) {
    if (!dispatch.isBegun()) {
      return "Send now to " + Words.count(toGo, "recipient", "recipients");
    }
    return toGo == 1
        ? "Send to the other recipient"
        : "Send to the other %d recipients".formatted(toGo);
  }

  private static String words(Dispatch dispatch, boolean isUnderWay) {
    if (!dispatch.isBegun()) {
      return isUnderWay
          ? "It is being put together, then handed to the mail server. This page follows it by itself."
          : "Vigil can send it: everybody gets an e-mail of their own.";
    }
    long handed = count(dispatch, Handover.State.HANDED_OVER);
    var soFar =
        "Handed to the mail server for %d of %s."
            .formatted(
                handed, Words.count(dispatch.recipients().size(), "recipient", "recipients"));
    return isUnderWay ? soFar + " This page follows it by itself." : soFar;
  }

  /** How far it is, in a few words; null where it is all done, or was never begun. */
  @Nullable String inShort(Dispatch dispatch) {
    if (rounds.isUnderWay(dispatch.id())) {
      return "Being sent";
    }
    if (!dispatch.isBegun()) {
      return null;
    }
    long open =
        toGo(dispatch) + dispatch.recipients().stream().filter(Recipient::isInDoubt).count();
    return open == 0 ? null : open + " not known to be sent";
  }

  /** Null where Vigil has not tried. */
  @Nullable MailLine of(Dispatch dispatch, Recipient recipient) {
    var handover = recipient.handover();
    if (handover == null) {
      return null;
    }
    boolean isOpen = recipient.isInDoubt() && !rounds.isUnderWay(dispatch.id());
    var state = isOpen ? Handover.State.NOT_KNOWN : handover.state();
    return new MailLine(
        state.words(),
        Words.moment(handover.at()),
        state == Handover.State.HANDED_OVER || handover.words().isEmpty() ? null : handover.words(),
        isOpen);
  }

  private static int toGo(Dispatch dispatch) {
    return (int) dispatch.recipients().stream().filter(Recipient::mayBeMailed).count();
  }

  private static long count(Dispatch dispatch, Handover.State state) {
    return dispatch.recipients().stream()
        .map(Recipient::handover)
        .filter(handover -> handover != null && handover.state() == state)
        .count();
  }
}
