package org.vigil.shell;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What follows from an {@code https} address of the house: the session's cookie goes over https only, and who a request comes
 * from is what the web server in front says, if that is on this machine. What anybody else says of it is not believed. A setting
 * of the environment comes first.
 */
final class BehindAProxy implements EnvironmentPostProcessor {
  private static final Map<String, Object> FOLLOWS =
      Map.of(
          "server.servlet.session.cookie.secure", true,
          "server.forward-headers-strategy", "native",
          "server.tomcat.remoteip.internal-proxies", "127.0.0.1/32, ::1/128",
          // What the house is called is taken from its own setting.
          "server.tomcat.remoteip.host-header", "");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (HouseAddress.isEncrypted(environment)) {
      environment
          .getPropertySources()
          .addAfter(
              StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
              new MapPropertySource("behindAProxy", FOLLOWS));
    }
  }
}
