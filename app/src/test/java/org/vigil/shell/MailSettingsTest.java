package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.shell.MailSettings.Security;

class MailSettingsTest {
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of("vigil.mail.host", "192.0.2.1", "vigil.mail.from", "Unit <unit@council.example>"));

  private MailSettings read() {
    return MailSettings.from(settings::get).orElseThrow();
  }

  @Test
  void there_is_no_mail_server_until_one_is_named() {
    settings.remove("vigil.mail.host");
    assertThat(MailSettings.from(settings::get)).isEmpty();
  }

  @Test
  void the_way_there_is_encrypted_unless_it_is_said_not_to_be() {
    assertThat(read().security()).isEqualTo(Security.STARTTLS);
    assertThat(read().port()).isEqualTo(587);
    assertThat(read().properties(Duration.ofSeconds(20)))
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("vigil.mail.security", "TLS");
    assertThat(read().port()).isEqualTo(465);
    settings.put("vigil.mail.security", "none");
    assertThat(read().port()).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({
    "vigil.mail.security, ssl, 'VIGIL_MAIL_SECURITY is \"ssl\".', 'Give it as starttls, tls or none, then start again.'",
    "vigil.mail.port, 70000, 'VIGIL_MAIL_PORT is \"70000\".', 'Give it as a number from 1 to 65535, then start again.'",
    "vigil.mail.port, twenty, 'VIGIL_MAIL_PORT is \"twenty\".', 'Give it as a number from 1 to 65535, then start again.'",
    "vigil.mail.from, unit, 'VIGIL_MAIL_FROM is \"unit\".', 'Give it as the one e-mail address that mails are from, then start again.'",
    "vigil.mail.from, 'a@b.example, c@d.example', 'VIGIL_MAIL_FROM is \"a@b.example, c@d.example\".', 'Give it as the one e-mail address that mails are from, then start again.'",
    "vigil.mail.from, '', VIGIL_MAIL_FROM is not set., 'Give it as the one e-mail address that mails are from, then start again.'",
    "vigil.mail.password-file, /nowhere, 'VIGIL_MAIL_PASSWORD_FILE is \"/nowhere\".', 'Give it as a file that Vigil may read, then start again.'",
    "vigil.mail.user, unit, Of the name and the password for the mail server one is missing., 'Set both VIGIL_MAIL_USER and VIGIL_MAIL_PASSWORD, or VIGIL_MAIL_PASSWORD_FILE, then start again.'"
  })
  void what_makes_no_sense_stops_the_start_and_is_named(
      String name, String written, String message, String whatToDo) {
    settings.put(name, written);
    assertThatThrownBy(this::read)
        .isInstanceOf(WrongSetting.class)
        .hasMessage(message)
        .extracting(refused -> ((StartRefused) refused).whatToDo())
        .isEqualTo(whatToDo);
  }

  @Test
  void a_password_may_stand_in_a_file_and_never_crosses_the_network_in_the_clear(
      @TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("password"), "secret\n");
    settings.put("vigil.mail.user", "unit");
    settings.put("vigil.mail.password-file", file.toString());
    assertThat(read().login()).isEqualTo(new MailSettings.Login("unit", "secret"));
    assertThat(read().toString()).doesNotContain("secret");

    settings.put("vigil.mail.security", "none");
    assertThatThrownBy(this::read)
        .isInstanceOf(WrongSetting.class)
        .hasMessage(
            "The name and password for the mail server would cross the network in the clear.");
    settings.put("vigil.mail.host", "127.0.0.1");
    assertThat(read().login()).isNotNull();
  }
}
