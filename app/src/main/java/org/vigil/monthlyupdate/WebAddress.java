package org.vigil.monthlyupdate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a page on the web, well formed: https or http, a host with a dot, a port there is, no spaces, no name or password. */
public record WebAddress(String text, String host) {
  private static final int NO_PORT = -1;
  private static final int LAST_PORT = 65_535;

  public static Optional<WebAddress> parse(String typed) {
    try {
      var address = new URI(typed);
      var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
      var host = address.getHost();
      return (scheme.equals("https") || scheme.equals("http"))
              && host != null
              && host.contains(".")
              && address.getUserInfo() == null
              && isPort(address.getPort())
          ? Optional.of(new WebAddress(typed, host.toLowerCase(Locale.ROOT)))
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPort(int port) {
    return port == NO_PORT || (port > 0 && port <= LAST_PORT);
  }

  /** Why it cannot be a link, and what to do; empty where it can. */
  public static Optional<String> problem(String typed) {
    return parse(typed).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\"%s\" is not the address of a page. Copy the whole of it from the browser, from https:// on."
                .formatted(typed));
  }

  /** Whether it is of the domain, or of one beneath it. */
  public boolean isOf(String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
