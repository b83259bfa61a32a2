package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.vigil.PostOffice;
import org.vigil.shell.MailDelivery.Outcome;
import org.vigil.shell.MailSettings.Login;
import org.vigil.shell.MailSettings.Security;

class MailRoundTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static MailSettings at(int port, Security security, @Nullable Login login) {
    try {
      return new MailSettings(
          "127.0.0.1", port, security, new InternetAddress("unit@council.example"), login);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MailSettings at(PostOffice office) {
    return at(office.port(), Security.NONE, null);
  }

  private static MailRound round(MailSettings settings) {
    return new MailRound(settings, PATIENCE);
  }

  private static MimeMessage message() throws MessagingException {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setSubject("The strategy");
    message.setText("It is ready.\r\n");
    message.saveChanges();
    return message;
  }

  private static MailDelivery hand(MailRound round, String to) throws MessagingException {
    return round.hand(message(), new EmailAddress(to));
  }

  @ParameterizedTest
  @CsvSource({
    "chair@council.example, HANDED_OVER, 250 2.0.0 taken",
    "nobody@council.example, ADDRESS_REFUSED, 550 5.1.1 no such mailbox",
    "later@council.example, NOT_TAKEN, 450 4.7.1 come back in five minutes",
    "full@council.example, NOT_TAKEN, 552 5.2.2 mailbox is full",
    "forbidden@council.example, NOT_TAKEN, 550 5.7.1 relaying is denied",
    "big@council.example, NOT_TAKEN, The mail server does not take this mail: 552 5.3.4 message is too big"
  })
  void what_the_server_says_of_each_is_kept_apart(String to, Outcome outcome, String words)
      throws MessagingException {
    try (var office = PostOffice.open();
        var round = round(at(office))) {
      var delivery = hand(round, to);
      assertThat(delivery.outcome()).isEqualTo(outcome);
      assertThat(delivery.words()).isEqualTo(words);
      assertThat(hand(round, "next@council.example").outcome()).isEqualTo(Outcome.HANDED_OVER);
      assertThat(office.lettersFor(to)).hasSize(outcome == Outcome.HANDED_OVER ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "550 no such user here [10.4.12.7], true",
    "551 user unknown, true",
    "553 that mailbox does not exist, true",
    "550 relay not permitted, false",
    "550 administrative prohibition, false",
    "551 user not local, false",
    "552 no such user, false",
    "450 no such user, false",
    "550 5.1.1 no such mailbox, true",
    "550 5.1.10 takes no mail, true",
    "550 #5.1.1 bad address, true",
    "550-5.2.1 mailbox disabled, true",
    "550 5.1.11 nothing of the kind, false",
    "550 5.1.8 no such user may send, false",
    "553 5.7.1 sender may not, false",
    "554 5.7.1 <unknown[10.5.1.10]>: client host rejected, false",
    "450 4.2.0 greylisted [172.15.2.1], false"
  })
  void only_what_says_nobody_is_there_counts_against_an_address(String said, boolean nobody) {
    assertThat(MailRound.saysNobodyIsThere(said)).isEqualTo(nobody);
  }

  @Test
  void a_server_that_cannot_be_reached_is_named() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (var round = round(at(port, Security.NONE, null))) {
      var delivery = hand(round, "chair@council.example");
      assertThat(delivery.outcome()).isEqualTo(Outcome.SERVER_AWAY);
      assertThat(delivery.words()).startsWith("The mail server 127.0.0.1:" + port + " cannot be");
      assertThat(round.connect()).contains(delivery.words());
    }
  }

  @Test
  void nothing_is_handed_to_a_server_that_does_not_encrypt_where_it_must() throws Exception {
    try (var office = PostOffice.open();
        var round = round(at(office.port(), Security.STARTTLS, null))) {
      assertThat(hand(round, "chair@council.example").outcome()).isEqualTo(Outcome.SERVER_AWAY);
      assertThat(office.lettersFor("chair@council.example")).isEmpty();
    }
  }

  @Test
  void nothing_is_handed_to_a_server_nobody_vouches_for(@TempDir Path folder) throws Exception {
    var plan = SMTPServer.port(0).enableTLS().startTlsSocketFactory(ownCertificate(folder));
    try (var office = new PostOffice(plan);
        var round = round(at(office.port(), Security.STARTTLS, null))) {
      var delivery = hand(round, "chair@council.example");
      assertThat(delivery.outcome()).isEqualTo(Outcome.SERVER_AWAY);
      assertThat(office.lettersFor("chair@council.example")).isEmpty();
    }
  }

  @Test
  void a_name_and_password_are_given_where_the_server_asks_for_them() throws Exception {
    var plan =
        SMTPServer.port(0)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, context) -> {
                      if (!user.equals("unit") || !password.equals("secret")) {
                        throw new LoginFailedException();
                      }
                    }));
    try (var office = new PostOffice(plan);
        var right = round(at(office.port(), Security.NONE, new Login("unit", "secret")));
        var wrong = round(at(office.port(), Security.NONE, new Login("unit", "guess")));
        var none = round(at(office))) {
      assertThat(hand(right, "chair@council.example").outcome()).isEqualTo(Outcome.HANDED_OVER);
      var refused = hand(wrong, "chair@council.example");
      assertThat(refused.outcome()).isEqualTo(Outcome.SERVER_AWAY);
      assertThat(refused.words()).contains("does not know Vigil").doesNotContain("guess");
      assertThat(hand(none, "chair@council.example").outcome()).isEqualTo(Outcome.SERVER_AWAY);
      assertThat(office.lettersFor("chair@council.example")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"., NOT_KNOWN", "DATA, SERVER_AWAY", "RCPT, SERVER_AWAY", "MAIL, SERVER_AWAY"})
  void only_where_the_connection_breaks_once_the_mail_was_given_may_it_have_gone(
      String lastLine, Outcome outcome) throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var server = Thread.ofVirtual().start(() -> hangsUpAfter(lastLine, socket));
      try (var round = round(at(socket.getLocalPort(), Security.NONE, null))) {
        var delivery = hand(round, "chair@council.example");
        assertThat(delivery.outcome()).isEqualTo(outcome);
        assertThat(delivery.words()).startsWith("The connection to the mail server broke: ");
      }
      server.join();
    }
  }

  private static void hangsUpAfter(String lastLine, ServerSocket socket) {
    try (var caller = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = caller.getOutputStream();
      out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
      boolean isData = false;
      for (var line = in.readLine();
          line != null && !line.equals(lastLine) && (isData || !line.startsWith(lastLine));
          line = in.readLine()) {
        if (!isData) {
          isData = line.equals("DATA");
          out.write((isData ? "354 go on\r\n" : "250 yes\r\n").getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext ownCertificate(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var store = folder.resolve("own.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int status =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "own",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(status).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, "password".toCharArray());
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, "password".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
