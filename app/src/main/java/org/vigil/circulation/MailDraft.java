package org.vigil.circulation;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.springframework.stereotype.Component;
import org.vigil.publication.Document;
import org.vigil.publication.MailPrinter;
import org.vigil.publication.Press;

/**
 * The e-mail of a dispatch, not yet sent: recipients in blind copy so that nobody's address is passed on, the words in the
 * mail itself, and the document attached as PDF and Word.
 */
@Component
class MailDraft {
  private final MailPrinter mail;
  private final Press press;

  MailDraft(MailPrinter mail, Press press) {
    this.mail = mail;
    this.press = press;
  }

  byte[] of(Drafting.Ready ready) {
    try {
      return addressed(unaddressed(ready), ready.dispatch());
    } catch (MessagingException e) {
      throw new IllegalStateException("The e-mail could not be put together", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What everybody gets alike. */
  MimeMessage unaddressed(Drafting.Ready ready) throws MessagingException {
    try {
      var message =
          switch (ready) {
            case Drafting.Held held -> withAttachments(held.document());
            case Drafting.Elsewhere elsewhere -> sayingWhere(elsewhere.document());
          };
      // An answer is known by it.
      message.setSubject(ready.dispatch().title(), StandardCharsets.UTF_8.name());
      return message;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MimeMessage withAttachments(Document document) throws IOException, MessagingException {
    var message = mail.draft(document);
    var words = new MimeBodyPart();
    words.setContent((MimeMultipart) message.getContent());
    var whole = new MimeMultipart("mixed", words);
    whole.addBodyPart(attached(document, "pdf"));
    whole.addBodyPart(attached(document, "docx"));
    message.setContent(whole);
    return message;
  }

  /** Of a document kept elsewhere: where it can be read. */
  private static MimeMessage sayingWhere(Sendable elsewhere) throws MessagingException {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    var address = elsewhere.address();
    message.setText(
        elsewhere.title()
            + ", version "
            + elsewhere.version()
            + "\r\n"
            + (address == null ? "" : address + "\r\n")
            + elsewhere.handling()
            + "\r\n",
        StandardCharsets.UTF_8.name());
    message.setSubject(elsewhere.title(), StandardCharsets.UTF_8.name());
    message.setHeader("X-Unsent", "1");
    return message;
  }

  /** Whoever no mail can be addressed to is left out: one of them would keep it from all the others. */
  private static byte[] addressed(MimeMessage message, Dispatch dispatch)
      throws MessagingException, IOException {
    for (var recipient : dispatch.recipients()) {
      if (recipient.isLeftToADraft() && !dispatch.isInDoubtAt(recipient)) {
        message.addRecipient(RecipientType.BCC, new InternetAddress(recipient.email()));
      }
    }
    message.saveChanges();
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }

  private MimeBodyPart attached(Document document, String extension)
      throws IOException, MessagingException {
    var printer = press.printer(extension).orElseThrow();
    var bytes = new ByteArrayOutputStream();
    printer.print(document, bytes);
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(bytes.toByteArray(), printer.mediaType())));
    part.setFileName(
        document.title().toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + "." + extension);
    return part;
  }
}
