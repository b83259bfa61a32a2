package org.vigil.shell;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.shell.Delivery.Outcome;

/**
 * A round of mails handed to the mail server one after the other, each for one address, so that what the server says is known
 * of each. A connection that was lost is made anew for the next.
 */
public final class MailRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  /**
   * The replies that say nobody is at an address: a mailbox, a system or a spelling that is none, one that has moved, one that
   * takes no mail, one that is switched off. RFC 3463, 3.2 and 3.3; RFC 7505. A full mailbox or a rule of the server says
   * nothing of the address.
   */
  private static final Pattern NOBODY_THERE =
      Pattern.compile("5\\.(?:1\\.(?:1|2|3|6|10)|2\\.1)\\b");

  private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  /** Of a server that gives no such number. RFC 5321, 4.2.3. */
  private static final Pattern NOBODY_THERE_IN_SHORT = Pattern.compile("^55[013]\\b");

  private final MailSettings settings;
  private @Nullable Transport transport;

  MailRound(MailSettings settings) {
    this.settings = settings;
  }

  /** Connects and says who Vigil is, as before the first mail; the fault in words where that cannot be. */
  @Nullable String connect() {
    try {
      connected();
      return null;
    } catch (MessagingException e) {
      return why(e);
    }
  }

  /**
   * Hands one mail over for one address, whatever addresses stand in its head. The mail is saved already: it goes as it is.
   */
  public Delivery hand(MimeMessage message, EmailAddress to) {
    Transport open;
    try {
      open = connected();
    } catch (MessagingException e) {
      return new Delivery(Outcome.SERVER_AWAY, why(e));
    }
    try {
      open.sendMessage(message, new Address[] {new InternetAddress(to.value())});
      return new Delivery(
          Outcome.HANDED_OVER,
          open instanceof SMTPTransport smtp ? line(smtp.getLastServerResponse()) : "");
    } catch (SendFailedException refused) {
      return isUnanswered(refused) ? broken(refused) : refusal(refused);
    } catch (MessagingException broken) {
      return broken(broken);
    }
  }

  private Delivery broken(MessagingException broken) {
    close();
    return new Delivery(Outcome.NOT_KNOWN, "The connection broke: " + line(broken.getMessage()));
  }

  /** Whether the mail was given and the server hung up instead of saying whether it takes it. */
  private static boolean isUnanswered(SendFailedException refused) {
    return refused instanceof SMTPSendFailedException said
        && said.getReturnCode() < 0
        && !said.getCommand().startsWith("MAIL");
  }

  /** What the server said of the address; where it said nothing of it, it refuses the sender or the mail. */
  private static Delivery refusal(SendFailedException refused) {
    for (Exception next = refused.getNextException(); next != null; next = next(next)) {
      if (next instanceof SMTPAddressFailedException address) {
        var said = line(address.getMessage());
        return new Delivery(
            saysNobodyIsThere(said) ? Outcome.ADDRESS_REFUSED : Outcome.NOT_TAKEN, said);
      }
    }
    return new Delivery(
        Outcome.SERVER_AWAY,
        "The mail server does not take this mail: " + line(refused.getMessage()));
  }

  private static @Nullable Exception next(Exception of) {
    return of instanceof MessagingException e ? e.getNextException() : null;
  }

  static boolean saysNobodyIsThere(String said) {
    return ENHANCED.matcher(said).find()
        ? NOBODY_THERE.matcher(said).find()
        : NOBODY_THERE_IN_SHORT.matcher(said).find();
  }

  private Transport connected() throws MessagingException {
    var open = transport;
    if (open != null && open.isConnected()) {
      return open;
    }
    open = Session.getInstance(settings.properties()).getTransport();
    var login = settings.login();
    open.connect(
        settings.host(),
        settings.port(),
        login == null ? null : login.user(),
        login == null ? null : login.password());
    transport = open;
    return open;
  }

  private String why(MessagingException e) {
    return e instanceof AuthenticationFailedException
        ? "The mail server %s does not know Vigil by the name and password it was given: %s"
            .formatted(settings.address(), line(e.getMessage()))
        : "The mail server %s cannot be used: %s"
            .formatted(settings.address(), line(e.getMessage()));
  }

  private static String line(@Nullable String said) {
    return said == null ? "no reason given" : said.strip().replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    var open = transport;
    transport = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server had gone before Vigil took its leave", e);
    }
  }
}
