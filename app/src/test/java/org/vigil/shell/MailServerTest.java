package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.vigil.PostOffice;
import org.vigil.shell.Command.Result;

class MailServerTest {
  private static final String ELSEWHERE = "192.0.2.1";
  private final VigilClock clock = new VigilClock();

  private MailServer server(String host, int port) {
    return MailServers.at(host, port, clock);
  }

  @Test
  void without_one_it_says_who_can_name_one() {
    var none = new MailServer(MailSettings.from(name -> null).orElse(null), clock);
    assertThat(none.isThere()).isFalse();
    assertThat(none.whyNot().orElseThrow())
        .contains("Whoever looks after Vigil can name one.")
        .doesNotContain("VIGIL_MAIL_HOST");
    assertThatThrownBy(none::round).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_demonstration_hands_nothing_to_another_machine() {
    assertThat(server(ELSEWHERE, 25).isThere()).isTrue();
    clock.setDemonstrationDay(LocalDate.of(2024, 12, 2));
    assertThat(server(ELSEWHERE, 25).isThere()).isFalse();
    assertThatThrownBy(server(ELSEWHERE, 25)::round).isInstanceOf(IllegalStateException.class);
    assertThat(server("127.0.0.1", 25).isThere()).isTrue();
  }

  @Test
  void a_mail_that_is_signed_is_a_draft_no_longer() throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setHeader("X-Unsent", "1");
    server(ELSEWHERE, 25).sign(message);
    assertThat(message.getHeader("X-Unsent")).isNull();
    assertThat(message.getFrom()[0]).hasToString("Unit <unit@council.example>");
  }

  @Test
  void it_is_tried_before_anything_depends_on_it() throws Exception {
    try (var office = PostOffice.open()) {
      var server = server("127.0.0.1", office.port());
      assertThat(run(server, Map.of(), Result.DONE))
          .isEqualTo(
              "The mail server 127.0.0.1:%d answers. Mails are from Unit <unit@council.example>.\n"
                  .formatted(office.port()));
      assertThat(run(server, Map.of("to", "it@council.example"), Result.DONE))
          .endsWith("The test was handed over: 250 2.0.0 taken\n");
      var letter = office.lettersFor("it@council.example").getFirst();
      assertThat(letter.from()).isEqualTo("unit@council.example");
      assertThat((String) letter.read().getContent()).startsWith("This is a test.");
      assertThat(run(server, Map.of("to", "nobody@council.example"), Result.REFUSED))
          .endsWith("The test was not handed over: 550 5.1.1 no such mailbox\n");
      assertThatThrownBy(() -> run(server, Map.of("to", "it"), Result.WRONG_USE))
          .isInstanceOf(Command.WrongUse.class);
      office.close();
      assertThat(run(server, Map.of(), Result.TRY_AGAIN)).contains("cannot be used");
    }
  }

  private static ObjectProvider<MailServer> provider(MailServer server) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailServer", server);
    return beans.getBeanProvider(MailServer.class);
  }

  private static String run(MailServer server, Map<String, String> options, Result expected) {
    var out = new ByteArrayOutputStream();
    var line =
        new CommandLine(
            List.of(), new HashMap<>(options), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(new MailCheckCommand(provider(server)).run(line)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }
}
