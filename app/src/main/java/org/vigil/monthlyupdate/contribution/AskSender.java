package org.vigil.monthlyupdate.contribution;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.MailDelivery;
import org.vigil.shell.MailRound;
import org.vigil.shell.MailServer;

/** Sends the e-mail that asks for a contribution, where there is a mail server: the draft a person would have sent, as it is. */
@Component
public class AskSender {
  private final ContributionDesk desk;
  private final MailServer server;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  AskSender(ContributionDesk desk, MailServer server) {
    this.desk = desk;
    this.server = server;
  }

  /**
   * Makes the draft and hands it to the mail server for everybody it is addressed to. Nothing is made where the server cannot be
   * reached: a new one-time link would stop the one they have.
   *
   * @return what came of it, in words for whoever pressed
   */
  public String send(UUID id, boolean reminder, String reachedAt) {
    if (!underWay.add(id)) {
      return "It is being sent already.";
    }
    try {
      var whyNot = server.whyNot().or(() -> desk.whyNotToSend(id));
      return whyNot.isPresent()
          ? "Nothing was sent. " + whyNot.get()
          : sent(id, reminder, reachedAt);
    } catch (MessagingException e) {
      throw new IllegalStateException("The e-mail could not be put together", e);
    } finally {
      underWay.remove(id);
    }
  }

  private String sent(UUID id, boolean reminder, String reachedAt) throws MessagingException {
    try (var round = server.shortRound()) {
      var fault = round.connect();
      return fault.isPresent()
          ? "Nothing was sent. " + fault.get()
          : handed(id, desk.draft(id, reminder, reachedAt), round);
    }
  }

  private String handed(UUID id, ContributionDesk.Draft draft, MailRound round)
      throws MessagingException {
    var message = new MimeMessage(server.session(), new ByteArrayInputStream(draft.content()));
    server.sign(message);
    message.saveChanges();
    var told = new ArrayList<String>();
    boolean mayHaveGone = false;
    for (var recipient : message.getAllRecipients()) {
      var to = new EmailAddress(((InternetAddress) recipient).getAddress());
      desk.sending(id, to);
      var delivery = round.hand(message, to);
      desk.sent(id, to, delivery);
      told.add(told(to.value(), delivery));
      mayHaveGone |=
          delivery.outcome() == MailDelivery.Outcome.HANDED_OVER
              || delivery.outcome() == MailDelivery.Outcome.NOT_KNOWN;
    }
    if (!mayHaveGone) {
      desk.nobodyGotIt(id);
    }
    return String.join(" ", told);
  }

  private static String told(String to, MailDelivery delivery) {
    return switch (delivery.outcome()) {
      case HANDED_OVER -> "Handed to the mail server for %s.".formatted(to);
      case NOT_KNOWN ->
          "Whether it went to %s is not known: %s. Ask them before you send it again."
              .formatted(to, delivery.words());
      case ADDRESS_REFUSED ->
          "Not sent, since nobody is at %s: %s. Put the address right among the contributors."
              .formatted(to, delivery.words());
      case NOT_TAKEN, SERVER_AWAY ->
          "Not sent to %s: %s. Try again, or make the e-mail draft."
              .formatted(to, delivery.words());
    };
  }
}
