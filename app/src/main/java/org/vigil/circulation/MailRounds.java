package org.vigil.circulation;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.shell.Acting;
import org.vigil.shell.Delivery;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailRound;
import org.vigil.shell.MailServer;
import org.vigil.shell.Words;

/**
 * Hands the e-mails of dispatches to the mail server while nobody waits, one dispatch after the other. Everybody gets a mail
 * of their own, with nobody else's address in it. A round that is broken off is begun again for those it did not come to.
 */
@Component
public class MailRounds implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

  private final MailServer server;
  private final MailDraft drafts;
  private final CirculationDesk desk;
  private final Dispatches dispatches;
  private final Handovers handovers;
  private final AccessLog log;
  private final Clock clock;

  private final ExecutorService hands =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail-rounds").factory());
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> brokenOff = new ConcurrentHashMap<>();
  private volatile boolean isClosing;

  MailRounds(
      MailServer server,
      MailDraft drafts,
      CirculationDesk desk,
      Dispatches dispatches,
      Handovers handovers,
      AccessLog log,
      Clock clock) {
    this.server = server;
    this.drafts = drafts;
    this.desk = desk;
    this.dispatches = dispatches;
    this.handovers = handovers;
    this.log = log;
    this.clock = clock;
  }

  /** Begins the round of a dispatch; says why not, and what to do, where it cannot be. */
  public Optional<String> begin(Dispatch dispatch) {
    var whyNot = server.whyNot();
    if (whyNot.isPresent()) {
      return whyNot;
    }
    if (desk.draft(dispatch) instanceof Drafting.Refused refused) {
      return Optional.of(refused.reason());
    }
    if (dispatch.recipients().stream().noneMatch(Recipient::mayBeMailed)) {
      return Optional.of("It has gone to everybody it can be sent to. Nothing more is to be done.");
    }
    if (!underWay.add(dispatch.id())) {
      return Optional.of("It is being sent already. See below how far it is.");
    }
    brokenOff.remove(dispatch.id());
    log.record(release(dispatch).ending("begun"));
    var actor = Acting.required();
    hands.execute(() -> Acting.run(actor, () -> go(dispatch.id())));
    return Optional.empty();
  }

  /** Whether the mails of a dispatch are being handed over, or wait until those of another are. */
  public boolean isUnderWay(UUID dispatch) {
    return underWay.contains(dispatch);
  }

  /** What broke off the last round of a dispatch before its mails could be handed over; empty where nothing did. */
  public Optional<String> brokenOff(UUID dispatch) {
    return Optional.ofNullable(brokenOff.get(dispatch));
  }

  private void go(UUID id) {
    try {
      var dispatch = dispatches.find(id).orElseThrow();
      switch (desk.draft(dispatch)) {
        case Drafting.Refused refused -> brokenOff.put(id, refused.reason());
        case Drafting.Ready ready -> handAll(ready);
      }
    } catch (MessagingException | RuntimeException e) {
      LOG.error("The mails of dispatch {} were broken off", id, e);
      brokenOff.put(
          id,
          "Sending broke off, and Vigil's own log says why. Whoever is not marked as sent has not been written to.");
    } finally {
      underWay.remove(id);
    }
  }

  private void handAll(Drafting.Ready ready) throws MessagingException {
    var dispatch = ready.dispatch();
    var message = drafts.unaddressed(ready);
    server.sign(message);
    message.saveChanges();
    int handed = 0;
    try (var round = server.round()) {
      for (var recipient : dispatch.recipients()) {
        if (isClosing) {
          break;
        }
        if (!recipient.mayBeMailed() || !handovers.begin(dispatch.id(), recipient.member())) {
          continue;
        }
        var delivery = hand(round, message, dispatch, recipient);
        handovers.end(dispatch.id(), recipient, Handover.of(delivery, clock.instant()));
        if (delivery.outcome() == Delivery.Outcome.HANDED_OVER) {
          handed++;
        }
        if (delivery.outcome() == Delivery.Outcome.SERVER_AWAY) {
          break;
        }
      }
    }
    log.record(
        release(dispatch)
            .ending("handed over to " + Words.count(handed, "recipient", "recipients")));
  }

  /**
   * One mail. Its number is of the dispatch and the recipient, so that a mail program that is handed it a second time after a
   * broken connection can know it for the same.
   */
  private static Delivery hand(
      MailRound round, MimeMessage message, Dispatch dispatch, Recipient recipient)
      throws MessagingException {
    var from = (InternetAddress) message.getFrom()[0];
    message.setRecipient(RecipientType.TO, new InternetAddress(recipient.email()));
    message.setHeader(
        "Message-ID",
        new MailNumber(dispatch.id(), recipient.member()).messageId(from.getAddress()));
    return round.hand(message, new EmailAddress(recipient.email()));
  }

  private static Access release(Dispatch dispatch) {
    return Access.of(AccessAction.RELEASE)
        .on(dispatch.document())
        .seeing("Sent by the mail server");
  }

  /** The mail in hand is finished; whoever has not been come to waits for a person. */
  @Override
  public void destroy() {
    isClosing = true;
    hands.close();
  }
}
