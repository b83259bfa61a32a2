package org.vigil.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the mail server that knows whether the mail in hand was given to it: before that nothing can have gone. */
final class MailConnection extends SMTPTransport {
  private boolean mailGiven;

  MailConnection(Session session, MailSettings settings) {
    super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
  }

  /** Whether the server has let the mail in hand begin; its answer to the whole of it may be outstanding. */
  boolean isMailGiven() {
    return mailGiven;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    mailGiven = false;
    super.mailFrom();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    var out = super.data();
    mailGiven = true;
    return out;
  }
}
