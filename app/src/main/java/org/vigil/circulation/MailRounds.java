package org.vigil.circulation;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.shell.Acting;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailDelivery;
import org.vigil.shell.MailRound;
import org.vigil.shell.MailServer;

/**
 * Hands the e-mails of dispatches to the mail server while nobody waits, one dispatch after the other. Everybody gets a mail
 * of their own, with nobody else's address in it. A round that is broken off is begun again for those it did not come to.
 */
@Component
public class MailRounds {
  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

  /** So many running that the server takes no mail of, and it is not asked for the rest. */
  private static final int REFUSALS_RUNNING = 3;

  private final MailServer server;
  private final MailDraft drafts;
  private final CirculationDesk desk;
  private final Dispatches dispatches;
  private final Handovers handovers;

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
      Handovers handovers) {
    this.server = server;
    this.drafts = drafts;
    this.desk = desk;
    this.dispatches = dispatches;
    this.handovers = handovers;
  }

  /** Begins the round of a dispatch that is not under way yet; says why not, and what to do, where it cannot be. */
  public Optional<String> begin(Dispatch dispatch) {
    var whyNot = whyNot(dispatch);
    if (whyNot.isPresent() || !underWay.add(dispatch.id())) {
      return whyNot;
    }
    boolean isBegun = false;
    try {
      brokenOff.remove(dispatch.id());
      handovers.queue(dispatch);
      handovers.begun(dispatch);
      var actor = Acting.required();
      hands.execute(() -> Acting.run(actor, () -> go(dispatch.id())));
      isBegun = true;
      return Optional.empty();
    } finally {
      if (!isBegun) {
        underWay.remove(dispatch.id());
      }
    }
  }

  private Optional<String> whyNot(Dispatch dispatch) {
    var whyNot = server.whyNot();
    if (whyNot.isPresent()) {
      return whyNot;
    }
    if (isClosing) {
      return Optional.of("Vigil is closing. Send it when it is open again.");
    }
    if (isUnderWay(dispatch.id())) {
      return Optional.empty();
    }
    if (desk.draft(dispatch) instanceof Drafting.Refused refused) {
      return Optional.of(refused.reason());
    }
    return dispatch.recipients().stream().noneMatch(Recipient::mayBeMailed)
        ? Optional.of("It has gone to everybody it can be sent to. Nothing more is to be done.")
        : Optional.empty();
  }

  /** Whether the mails of a dispatch are being handed over, or wait until those of another are. */
  public boolean isUnderWay(UUID dispatch) {
    return underWay.contains(dispatch);
  }

  /** What broke off the last round of a dispatch; empty where nothing did, or nobody is left to send to. */
  public Optional<String> brokenOff(Dispatch dispatch) {
    return Optional.ofNullable(brokenOff.get(dispatch.id()))
        .filter(words -> dispatch.recipients().stream().anyMatch(Recipient::mayBeMailed));
  }

  private void go(UUID id) {
    try {
      if (isClosing) {
        return;
      }
      var dispatch = dispatches.find(id).orElseThrow();
      switch (desk.draft(dispatch)) {
        case Drafting.Refused refused -> brokenOff.put(id, refused.reason());
        case Drafting.Ready ready -> handAll(ready);
      }
    } catch (MessagingException | RuntimeException e) {
      LOG.error("The mails of dispatch {} were broken off", id, e);
      brokenOff.put(
          id,
          "Sending broke off, and Vigil's own log says why. Whoever stands below as not known may have been written to; nobody else who is not marked as sent has been.");
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
    int refusals = 0;
    try (var round = server.round()) {
      for (var recipient : dispatch.neverTriedFirst()) {
        if (isClosing) {
          break;
        }
        if (!recipient.mayBeMailed()
            || isInDoubtAt(dispatch, recipient)
            || !handovers.begin(dispatch.id(), recipient)) {
          continue;
        }
        var delivery = hand(round, message, dispatch.id(), recipient);
        handovers.end(dispatch.id(), recipient, delivery);
        switch (delivery.outcome()) {
          case HANDED_OVER -> {
            handed++;
            refusals = 0;
          }
          case ADDRESS_REFUSED, NOT_TAKEN -> refusals++;
          case SERVER_AWAY, NOT_KNOWN -> refusals = REFUSALS_RUNNING;
        }
        if (refusals >= REFUSALS_RUNNING) {
          brokenOff.put(
              dispatch.id(), "Sending stopped, so that the rest waits: " + delivery.words());
          break;
        }
      }
    }
    handovers.ended(dispatch, handed);
  }

  /** As it stands now. */
  private boolean isInDoubtAt(Dispatch dispatch, Recipient recipient) {
    return dispatch.isShared(recipient)
        && dispatches.find(dispatch.id()).orElseThrow().isInDoubtAt(recipient);
  }

  private static MailDelivery hand(
      MailRound round, MimeMessage message, UUID dispatch, Recipient recipient)
      throws MessagingException {
    var from = (InternetAddress) message.getFrom()[0];
    message.setRecipient(RecipientType.TO, new InternetAddress(recipient.email()));
    message.setHeader(
        "Message-ID", new MailNumber(dispatch, recipient.member()).messageId(from.getAddress()));
    return round.hand(message, new EmailAddress(recipient.email()));
  }

  /** The mail in hand is finished; whoever has not been come to waits for a person. */
  void close() {
    isClosing = true;
    hands.close();
  }
}
