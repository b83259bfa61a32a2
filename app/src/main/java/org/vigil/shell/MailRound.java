package org.vigil.shell;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.shell.MailDelivery.Outcome;

/**
 * A round of mails handed to the mail server one after the other, each for one address, so that what the server says is known
 * of each. A connection that was lost is made anew for the next.
 */
public final class MailRound implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  /**
   * The codes that say nobody is at an address: a mailbox, a system or a spelling that is none, one that has moved, one that
   * takes no mail, one that is switched off. RFC 3463, 3.2 and 3.3; RFC 7505. A full mailbox or a rule of the server says
   * nothing of the address.
   */
  private static final Set<String> NOBODY_THERE =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  /** The code after the reply's own number, and nowhere else: an internet address looks like one. RFC 2034. */
  private static final Pattern ENHANCED =
      Pattern.compile("^\\d{3}[ -]#?([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");

  /** Of a server that gives no such code, words; the number alone may as well mean a rule. RFC 5321, 4.2.3. */
  private static final Pattern NOBODY_THERE_IN_WORDS =
      Pattern.compile(
          "(?i)^55[013]\\b.*\\b(?:unknown (?:user|mailbox|recipient)|(?:user|mailbox|recipient|address)(?: is)? unknown|no such (?:user|mailbox|recipient|address|person)|does not exist|no mailbox|user not found).*");

  /** As the mail library says it. */
  private static final String END_OF_FILE = "[EOF]";

  private final MailSettings settings;
  private final Duration patience;
  private @Nullable MailConnection connection;

  MailRound(MailSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /** Connects and says who Vigil is, as before the first mail; the fault in words, empty where there is none. */
  public Optional<String> connect() {
    try {
      connected();
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(why(e));
    }
  }

  /**
   * Hands one mail over for one address, whatever addresses stand in its head. The mail is saved already: it goes as it is.
   */
  public MailDelivery hand(MimeMessage message, EmailAddress to) {
    MailConnection open;
    try {
      open = connected();
    } catch (MessagingException e) {
      return new MailDelivery(Outcome.SERVER_AWAY, why(e));
    }
    try {
      open.sendMessage(message, new Address[] {new InternetAddress(to.value())});
      return new MailDelivery(Outcome.HANDED_OVER, line(open.getLastServerResponse()));
    } catch (SendFailedException refused) {
      return isAnswered(refused) ? refusal(refused) : broken(refused, open);
    } catch (MessagingException broken) {
      return broken(broken, open);
    }
  }

  private MailDelivery broken(MessagingException broken, MailConnection open) {
    boolean mailGiven = open.isMailGiven();
    close();
    return new MailDelivery(
        mailGiven ? Outcome.NOT_KNOWN : Outcome.SERVER_AWAY,
        "The connection to the mail server broke: "
            + (END_OF_FILE.equals(broken.getMessage())
                ? "it ended without an answer"
                : line(broken.getMessage())));
  }

  /** The library calls it a refusal too where the server hung up instead of answering. */
  private static boolean isAnswered(SendFailedException refused) {
    return ofTheAddress(refused)
        .map(address -> address.getReturnCode() > 0)
        .orElseGet(
            () -> !(refused instanceof SMTPSendFailedException mail) || mail.getReturnCode() > 0);
  }

  /** What the server said of the address; where it said nothing of it, it refuses the sender or the mail. */
  private static MailDelivery refusal(SendFailedException refused) {
    var address = ofTheAddress(refused);
    if (address.isPresent()) {
      var said = line(address.get().getMessage());
      return new MailDelivery(
          saysNobodyIsThere(said) ? Outcome.ADDRESS_REFUSED : Outcome.NOT_TAKEN, said);
    }
    // A refusal of the whole mail may be meant for whom it is for; one of the sender is for
    // everybody.
    return new MailDelivery(
        refused instanceof SMTPSendFailedException mail && !mail.getCommand().startsWith("MAIL")
            ? Outcome.NOT_TAKEN
            : Outcome.SERVER_AWAY,
        "The mail server does not take this mail: " + line(refused.getMessage()));
  }

  private static Optional<SMTPAddressFailedException> ofTheAddress(SendFailedException refused) {
    for (Exception next = refused;
        next instanceof MessagingException e;
        next = e.getNextException()) {
      if (next instanceof SMTPAddressFailedException address) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  static boolean saysNobodyIsThere(String said) {
    var enhanced = ENHANCED.matcher(said);
    return enhanced.matches()
        ? NOBODY_THERE.contains(enhanced.group(1))
        : NOBODY_THERE_IN_WORDS.matcher(said).matches();
  }

  private MailConnection connected() throws MessagingException {
    var open = connection;
    if (open != null && open.isConnected()) {
      return open;
    }
    open = new MailConnection(Session.getInstance(settings.properties(patience)), settings);
    var login = settings.login();
    open.connect(
        settings.host(),
        settings.port(),
        login == null ? null : login.user(),
        login == null ? null : login.password());
    connection = open;
    return open;
  }

  private String why(MessagingException e) {
    return e instanceof AuthenticationFailedException
        ? "The mail server %s does not know Vigil by the name and password it was given: %s"
            .formatted(settings.address(), line(e.getMessage()))
        : "The mail server %s cannot be used: %s".formatted(settings.address(), plainly(e));
  }

  private static String plainly(MessagingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "no machine of that name is known";
      }
      if (cause instanceof SSLException) {
        return "the way there cannot be encrypted, or its certificate is not one Java trusts (%s)"
            .formatted(line(cause.getMessage()));
      }
      if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
        return "nothing answers there";
      }
    }
    return line(e.getMessage());
  }

  private static String line(@Nullable String said) {
    return said == null ? "no reason given" : said.strip().replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    var open = connection;
    connection = null;
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
