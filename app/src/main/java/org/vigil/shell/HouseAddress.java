package org.vigil.shell;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach the house, as {@code vigil.address} says it. Links are made from it and never from what a request calls
 * the house, which whoever asks may choose. Where it begins with https, {@link BehindAProxy} does the rest.
 */
@Component
@ConditionalOnWebApplication
@Lazy(false)
public class HouseAddress implements InitializingBean {
  static final String ADDRESS = "vigil.address";

  private static final String HTTPS = "https";
  private static final String LISTENS_AT = "server.address";

  private final Environment environment;

  HouseAddress(Environment environment) {
    this.environment = environment;
  }

  /** Refuses a start that would have passwords and people's details cross a network in the clear. */
  @Override
  public void afterPropertiesSet() {
    var address = address(environment);
    if (!address.isEmpty() && !isOfAHouse(address)) {
      throw WrongSetting.of(
          ADDRESS,
          environment.getProperty(ADDRESS, ""),
          "as the address people type, as https://vigil.county.example, with no path");
    }
    var listensAt = environment.getProperty(LISTENS_AT, "");
    if (environment.getProperty("vigil.demonstration", "").equals("false")
        && !isEncrypted(environment)
        && !isThisMachine(listensAt)) {
      throw WrongSetting.together(
          "%s is \"%s\": other machines could reach Vigil, with nothing to keep what is sent from being read."
              .formatted(WrongSetting.variable(LISTENS_AT), listensAt),
          "Leave it unset, put a web server with a certificate in front and set %s to the https address people type (docs/how-to/reach-it-from-other-machines.md), then start again."
              .formatted(WrongSetting.variable(ADDRESS)));
    }
  }

  /** What a link begins with, with no slash at its end. Where no address is set, only this machine reaches the house. */
  public String root() {
    var address = address(environment);
    return address.isEmpty()
        ? "http://localhost:"
            + environment.getProperty(
                "local.server.port", environment.getProperty("server.port", "8080"))
        : address;
  }

  static boolean isEncrypted(Environment environment) {
    return address(environment).toLowerCase(Locale.ROOT).startsWith(HTTPS + "://");
  }

  private static String address(Environment environment) {
    return environment.getProperty(ADDRESS, "").strip().replaceFirst("/+$", "");
  }

  private static boolean isOfAHouse(String address) {
    try {
      var read = new URI(address);
      return (HTTPS.equalsIgnoreCase(read.getScheme()) || "http".equalsIgnoreCase(read.getScheme()))
          && read.getHost() != null
          && read.getUserInfo() == null
          && read.getRawPath().isEmpty()
          && read.getRawQuery() == null
          && read.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** No address at all stands for every one this machine has. */
  private static boolean isThisMachine(String listensAt) {
    try {
      return !listensAt.isBlank() && InetAddress.getByName(listensAt).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
