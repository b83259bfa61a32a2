package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The doors with a web server in front of them, and without. There is no house behind: it answers whom it sees. */
class BehindAProxyTest {
  private static final String ADDRESS = "--vigil.address=https://vigil.county.example";

  @Test
  void an_https_address_keeps_the_cookie_and_the_browser_to_https() throws Exception {
    try (var house = open(ADDRESS)) {
      var answer = asks(house, "127.0.0.1", "192.0.2.1");

      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .containsIgnoringCase("; Secure")
          .containsIgnoringCase("HttpOnly");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
    }
  }

  @Test
  void whom_the_web_server_in_front_names_is_counted_by_himself() throws Exception {
    try (var house = open(ADDRESS)) {
      assertThat(asks(house, "127.0.0.1", "192.0.2.1").body()).isEqualTo("192.0.2.1 over https");
      assertThat(asks(house, "127.0.0.1", "192.0.2.2").body()).isEqualTo("192.0.2.2 over https");
      assertThat(asks(house, "127.0.0.1", "203.0.113.9, 192.0.2.3").body())
          .as("what the stranger wrote himself comes first")
          .isEqualTo("192.0.2.3 over https");
    }
  }

  @Test
  void nobody_but_the_web_server_in_front_is_believed() throws Exception {
    try (var house = open(ADDRESS)) {
      assertThat(asks(house, "127.0.0.2", "192.0.2.1").body()).isEqualTo("127.0.0.2 over http");
    }
  }

  @Test
  void without_an_https_address_nobody_is() throws Exception {
    try (var house = open()) {
      var answer = asks(house, "127.0.0.1", "192.0.2.1");

      assertThat(answer.body()).isEqualTo("127.0.0.1 over http");
      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .doesNotContainIgnoringCase("Secure");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  private static ConfigurableApplicationContext open(String... settings) {
    var doors = new SpringApplication(Doors.class);
    doors.setDefaultProperties(Map.of("server.port", "0"));
    return doors.run(settings);
  }

  private static HttpResponse<String> asks(
      ConfigurableApplicationContext house, String from, String forwardedFor) throws Exception {
    try (var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%s/who/me"
                          .formatted(house.getEnvironment().getProperty("local.server.port"))))
              .header("X-Forwarded-For", forwardedFor)
              .header("X-Forwarded-Proto", "https")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /** The doors of the house with one room behind them, that is open. */
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
  })
  @Import({SecurityConfiguration.class, HouseAddress.class})
  static class Doors {
    @Bean
    Accounts accounts() {
      return new KeptAccounts();
    }

    @Bean
    OpenDoor who() {
      return () -> "/who/*";
    }

    @Bean
    ServletRegistrationBean<HttpServlet> me() {
      return new ServletRegistrationBean<>(new Who(), "/who/*");
    }
  }

  /** Whoever asks is told whom the house takes them for, and begins a session. */
  private static final class Who extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.getWriter().print(request.getRemoteAddr() + " over " + request.getScheme());
    }
  }
}
