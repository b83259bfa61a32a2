package org.vigil.shell;

import java.util.Map;

/** Mail servers somewhere else than that of the house. */
public final class MailServers {
  private MailServers() {}

  /** In the clear, and asked of by nobody in particular. */
  public static MailServer at(String host, int port, VigilClock clock) {
    var settings =
        Map.of(
            "vigil.mail.host",
            host,
            "vigil.mail.port",
            String.valueOf(port),
            "vigil.mail.security",
            "none",
            "vigil.mail.from",
            "Unit <unit@council.example>");
    return new MailServer(MailSettings.from(settings::get).orElseThrow(), clock);
  }
}
