package org.vigil.shell;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the mail server is, and as whom Vigil writes. Each setting is an environment variable, as {@code VIGIL_MAIL_HOST} for
 * {@code vigil.mail.host}.
 *
 * @param from whom mails are from, with or without a name before the address; what comes back goes there
 * @param login null where the server asks nobody who they are
 */
record MailSettings(
    String host, int port, Security security, InternetAddress from, @Nullable Login login) {
  private static final String HOST = "vigil.mail.host";
  private static final String PORT = "vigil.mail.port";
  private static final String SECURITY = "vigil.mail.security";
  private static final String FROM = "vigil.mail.from";
  private static final String USER = "vigil.mail.user";
  private static final String PASSWORD = "vigil.mail.password";
  private static final String PASSWORD_FILE = "vigil.mail.password-file";

  private static final String PATIENCE_TO_CONNECT = "10000";
  private static final int HIGHEST_PORT = 65_535;

  MailSettings {
    if (login != null && security == Security.NONE && !isThisMachine(host)) {
      throw WrongSetting.together(
          "The name and password for the mail server would cross the network in the clear.",
          "Set %s to starttls or tls, then start again."
              .formatted(WrongSetting.variable(SECURITY)));
    }
  }

  /** How the way there is kept from being read. */
  enum Security {
    /** Begins in the clear, and goes on only once it is encrypted. RFC 3207. */
    STARTTLS(587),
    /** Encrypted from the first byte. RFC 8314. */
    TLS(465),
    NONE(25);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /** Whom the server knows Vigil as. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /**
   * Empty where no mail server is named.
   *
   * @throws WrongSetting where one is named and something of it is missing or makes no sense
   */
  static Optional<MailSettings> from(Function<String, @Nullable String> settings) {
    var host = text(settings, HOST);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    var security = security(text(settings, SECURITY));
    return Optional.of(
        new MailSettings(
            host,
            port(text(settings, PORT), security),
            security,
            sender(text(settings, FROM)),
            login(settings)));
  }

  private static Security security(String written) {
    return written.isEmpty()
        ? Security.STARTTLS
        : Arrays.stream(Security.values())
            .filter(one -> one.name().equalsIgnoreCase(written))
            .findFirst()
            .orElseThrow(() -> WrongSetting.of(SECURITY, written, "as starttls, tls or none"));
  }

  private static int port(String written, Security security) {
    if (written.isEmpty()) {
      return security.usualPort;
    }
    if (written.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(written);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    }
    throw WrongSetting.of(PORT, written, "as a number from 1 to " + HIGHEST_PORT);
  }

  private static InternetAddress sender(String written) {
    try {
      var parsed = InternetAddress.parse(written, true);
      if (parsed.length == 1 && EmailAddress.canBeWrittenTo(parsed[0].getAddress())) {
        return parsed[0];
      }
      throw new AddressException("not one that can be written to");
    } catch (AddressException notOne) {
      throw WrongSetting.of(FROM, written, "as the one e-mail address that mails are from");
    }
  }

  private static @Nullable Login login(Function<String, @Nullable String> settings) {
    var user = text(settings, USER);
    var file = text(settings, PASSWORD_FILE);
    var password = file.isEmpty() ? text(settings, PASSWORD) : read(file);
    if (user.isEmpty() != password.isEmpty()) {
      throw WrongSetting.together(
          "Of the name and the password for the mail server one is missing.",
          "Set both %s and %s, or %s, then start again."
              .formatted(
                  WrongSetting.variable(USER),
                  WrongSetting.variable(PASSWORD),
                  WrongSetting.variable(PASSWORD_FILE)));
    }
    return user.isEmpty() ? null : new Login(user, password);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      throw WrongSetting.of(PASSWORD_FILE, file, "as a file that Vigil may read");
    }
  }

  private static String text(Function<String, @Nullable String> settings, String name) {
    var value = settings.apply(name);
    return value == null ? "" : value.strip();
  }

  boolean isOnThisMachine() {
    return isThisMachine(host);
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException elsewhere) {
      return false;
    }
  }

  /**
   * As the mail library has it.
   *
   * @param patience how long an answer is waited for
   */
  Properties properties(Duration patience) {
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.auth", String.valueOf(login != null));
    properties.setProperty("mail.from", from.getAddress());
    properties.setProperty("mail.smtp.from", from.getAddress());
    properties.setProperty(
        "mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
    properties.setProperty(
        "mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_TO_CONNECT);
    properties.setProperty("mail.smtp.timeout", String.valueOf(patience.toMillis()));
    properties.setProperty("mail.smtp.writetimeout", String.valueOf(patience.toMillis()));
    return properties;
  }

  /** Its name and door. */
  String address() {
    return host + ":" + port;
  }
}
