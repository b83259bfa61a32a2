package org.vigil.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The mail server Vigil hands mails to, where whoever runs it has named one. A demonstration writes to people who do not exist
 * at addresses that might, so it hands mails only to a server on its own machine.
 */
@Component
public class MailServer {
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(10);
  private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofMinutes(1);

  private final @Nullable MailSettings settings;
  private final VigilClock clock;

  @Autowired
  MailServer(Environment environment, VigilClock clock) {
    this(MailSettings.from(environment::getProperty).orElse(null), clock);
  }

  MailServer(@Nullable MailSettings settings, VigilClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether mails can be handed to one. */
  public boolean isThere() {
    return whyNot().isEmpty();
  }

  /** Why no mail can be handed over, and what to do about it; empty where it can. */
  public Optional<String> whyNot() {
    if (settings == null) {
      return Optional.of(
          "This Vigil sends no e-mail itself, since it has not been told of a mail server. Whoever looks after Vigil can name one.");
    }
    return clock.isDemonstration() && !settings.isOnThisMachine()
        ? Optional.of(
            "This is a demonstration: it hands e-mail only to a mail server on its own machine.")
        : Optional.empty();
  }

  /** Whom mails are from, as a reader sees it. */
  public String from() {
    return there().from().toUnicodeString();
  }

  /** Where it is, as {@code mail.county.example:587}. */
  String address() {
    return there().address();
  }

  /**
   * A round of mails over one connection, made when the first is handed over. A server that looks into attachments may take
   * minutes to answer, and is waited for as long as RFC 5321, 4.5.3.2, asks: nobody should sit before a page meanwhile.
   */
  public MailRound round() {
    return new MailRound(there(), AS_LONG_AS_IT_TAKES);
  }

  /** A round somebody waits for. */
  public MailRound shortRound() {
    return new MailRound(there(), WHILE_SOMEBODY_WAITS);
  }

  /** In which mails are made that are from this Vigil: a number that is made for one ends in its own domain. */
  public Session session() {
    return Session.getInstance(there().properties(WHILE_SOMEBODY_WAITS));
  }

  /** Makes a mail one from this Vigil that goes out now: it is a draft no longer, and is dated when it is next saved. */
  public void sign(MimeMessage message) throws MessagingException {
    message.setFrom(there().from());
    message.removeHeader("X-Unsent");
    message.removeHeader("Date");
  }

  private MailSettings there() {
    if (settings == null || !isThere()) {
      throw new IllegalStateException(whyNot().orElseThrow());
    }
    return settings;
  }
}
