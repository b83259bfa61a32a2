package org.vigil.shell;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tries the mail server before anything depends on it. */
@Component
class MailCheckCommand implements Command {
  private final ObjectProvider<MailServer> servers;

  /**
   * @param servers made only when this command runs: a wrong mail setting is to stop no other
   */
  MailCheckCommand(ObjectProvider<MailServer> servers) {
    this.servers = servers;
  }

  @Override
  public String name() {
    return "mail check";
  }

  @Override
  public String summary() {
    return "try the mail server, and send a test where asked";
  }

  @Override
  public String help() {
    return """
        ./vigil mail check [--to ADDRESS]
          Connects to the mail server named by VIGIL_MAIL_HOST as Vigil does when it sends a document, and sends nothing. With
          --to it sends one mail of two lines there.
        """;
  }

  @Override
  public Set<Role> whoseWork() {
    return ANYBODYS;
  }

  @Override
  public Result run(CommandLine line) {
    var to = line.option("to").map(MailCheckCommand::address).orElse(null);
    var server = servers.getObject();
    var whyNot = server.whyNot();
    if (whyNot.isPresent()) {
      line.print(whyNot.get());
      line.print("How a mail server is named: docs/how-to/send-by-your-mail-server.md.");
      return Result.REFUSED;
    }
    try (var round = server.shortRound()) {
      var fault = round.connect();
      if (fault.isPresent()) {
        line.print(fault.get());
        return Result.TRY_AGAIN;
      }
      line.print(
          "The mail server %s answers. Mails are from %s."
              .formatted(server.address(), server.from()));
      return to == null ? Result.DONE : told(round.hand(test(to, server), to), line);
    } catch (MessagingException e) {
      throw new IllegalStateException("The test could not be put together", e);
    }
  }

  private static EmailAddress address(String written) {
    return EmailAddress.parse(written)
        .orElseThrow(
            () ->
                new WrongUse(
                    "--to is \"%s\"; give an e-mail address, as name@organisation.example."
                        .formatted(written)));
  }

  private static MimeMessage test(EmailAddress to, MailServer server) throws MessagingException {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
    message.setSubject("Test of Vigil's e-mail", StandardCharsets.UTF_8.name());
    message.setText(
        "This is a test. Vigil can send e-mail.\r\nNothing is to be done.\r\n",
        StandardCharsets.UTF_8.name());
    server.sign(message);
    message.saveChanges();
    return message;
  }

  private static Result told(MailDelivery delivery, CommandLine line) {
    boolean gone = delivery.outcome() == MailDelivery.Outcome.HANDED_OVER;
    line.print(
        switch (delivery.outcome()) {
              case HANDED_OVER -> "The test was handed over: ";
              case NOT_KNOWN -> "Whether the test went is not known: ";
              case ADDRESS_REFUSED, NOT_TAKEN, SERVER_AWAY -> "The test was not handed over: ";
            }
            + delivery.words());
    return gone ? Result.DONE : Result.REFUSED;
  }
}
