package org.vigil;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback that keeps what it is handed. How it takes an address is told by how the address begins: nobody is
 * at one that begins with "nobody", "later" is put off, "full" has no room, "forbidden" is against a rule, and a mail for "big"
 * is not taken once it has been read.
 */
public final class PostOffice implements AutoCloseable {
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  public PostOffice(SMTPServer.Builder plan) {
    server =
        plan.bindAddress(InetAddress.getLoopbackAddress())
            .hostName("post-office")
            .messageHandlerFactory(context -> new Counter())
            .build();
    server.start();
  }

  /** That takes whatever comes. */
  public static PostOffice open() {
    return new PostOffice(SMTPServer.port(0));
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** What was handed over for an address, oldest first. */
  public List<Letter> lettersFor(String address) {
    return letters.stream().filter(letter -> letter.to().contains(address)).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  /**
   * One mail.
   *
   * @param from whom it comes back to
   * @param to for whom it was handed over, whatever its head says
   */
  public record Letter(String from, List<String> to, String content) {
    public MimeMessage read() {
      try {
        return new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
      } catch (MessagingException e) {
        throw new IllegalStateException("not a mail", e);
      }
    }
  }

  /** Takes in one mail. */
  private final class Counter implements MessageHandler {
    private final List<String> to = new ArrayList<>();
    private String from = "";

    @Override
    public void from(String sender) {
      from = sender;
    }

    @Override
    public void recipient(String address) throws RejectException {
      var begins = address.toLowerCase(Locale.ROOT);
      if (begins.startsWith("nobody")) {
        throw new RejectException(550, "5.1.1 no such mailbox");
      }
      if (begins.startsWith("later")) {
        throw new RejectException(450, "4.7.1 come back in five minutes");
      }
      if (begins.startsWith("full")) {
        throw new RejectException(552, "5.2.2 mailbox is full");
      }
      if (begins.startsWith("forbidden")) {
        throw new RejectException(550, "5.7.1 relaying is denied");
      }
      to.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      var content = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (to.getFirst().startsWith("big")) {
        throw new RejectException(552, "5.3.4 message is too big");
      }
      letters.add(new Letter(from, List.copyOf(to), content));
      return "2.0.0 taken";
    }

    @Override
    public void done() {
      // Nothing to put away.
    }
  }
}
