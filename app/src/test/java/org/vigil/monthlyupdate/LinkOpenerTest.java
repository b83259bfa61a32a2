package org.vigil.monthlyupdate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.LinkOpening.Outcome;

/** Against a site on the loopback that answers in every way a site may. */
class LinkOpenerTest {
  private static final Instant NOW = Instant.parse("2024-12-02T10:00:00Z");
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private HttpServer site;
  private String at;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "http://127.0.0.1:" + site.getAddress().getPort();
    site.createContext("/there", exchange -> answer(exchange, 200));
    site.createContext("/gone", exchange -> answer(exchange, 410));
    site.createContext("/members", exchange -> answer(exchange, 401));
    site.createContext("/broken", exchange -> answer(exchange, 503));
    site.createContext(
        "/no-heads",
        exchange -> answer(exchange, exchange.getRequestMethod().equals("HEAD") ? 405 : 200));
    site.createContext("/moved", exchange -> leadOn(exchange, "/there"));
    site.createContext("/moved-to-nothing", exchange -> leadOn(exchange, "/gone"));
    site.createContext("/round", exchange -> leadOn(exchange, "/round"));
    site.createContext("/away", exchange -> leadOn(exchange, "https://elsewhere.example/page"));
    site.createContext("/odd", exchange -> leadOn(exchange, "http://[not an address"));
    site.start();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void each_answer_of_a_site_is_told_apart() {
    assertThat(outcome("/there")).isEqualTo(Outcome.OPENS);
    assertThat(outcome("/no-heads")).isEqualTo(Outcome.OPENS);
    assertThat(outcome("/gone")).isEqualTo(Outcome.GONE);
    assertThat(outcome("/nowhere")).isEqualTo(Outcome.GONE);
    assertThat(outcome("/members")).isEqualTo(Outcome.ASKS_WHO);
    assertThat(outcome("/broken")).isEqualTo(Outcome.AT_FAULT);
    assertThat(outcome("/round")).isEqualTo(Outcome.AT_FAULT);
    assertThat(outcome("/odd")).isEqualTo(Outcome.AT_FAULT);
  }

  @Test
  void where_it_leads_on_to_is_said() {
    assertThat(opened("/moved")).isEqualTo(new LinkOpening(NOW, Outcome.LEADS_ON, at + "/there"));
    assertThat(opened("/moved-to-nothing"))
        .isEqualTo(new LinkOpening(NOW, Outcome.GONE, at + "/gone"));
    assertThat(opened("/away"))
        .as("another domain is named and not asked")
        .isEqualTo(new LinkOpening(NOW, Outcome.LEADS_ON, "https://elsewhere.example/page"));
  }

  @Test
  void a_site_that_does_not_answer_is_given_up() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      assertThat(outcome(everywhere(), address)).isEqualTo(Outcome.NOT_REACHED);
    }
  }

  @Test
  void no_machine_of_the_own_network_and_no_unknown_domain_is_asked() throws IOException {
    for (var inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.9",
            "172.16.4.4",
            "169.254.169.254",
            "100.64.1.1")) {
      assertThat(LinkOpener.isOutside(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (var inside : List.of("::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1")) {
      assertThat(LinkOpener.isOutside(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    assertThat(LinkOpener.isOutside(InetAddress.getByName("51.140.0.1"))).isTrue();

    var there = at + "/there";
    assertThat(outcome(with(List.of("127.0.0.1"), true, true), there)).isEqualTo(Outcome.NOT_TRIED);
    assertThat(outcome(with(List.of("gov.uk"), true, false), there)).isEqualTo(Outcome.NOT_TRIED);
    assertThat(outcome(with(List.of("127.0.0.1"), false, false), there))
        .isEqualTo(Outcome.NOT_TRIED);
  }

  @Test
  void many_are_opened_at_once_and_an_address_twice_given_once() {
    var opened = everywhere().open(List.of(at + "/there", at + "/gone", at + "/there"));
    assertThat(opened.keySet()).containsExactly(at + "/there", at + "/gone");
  }

  private Outcome outcome(String path) {
    return opened(path).outcome();
  }

  private static Outcome outcome(LinkOpener opener, String address) {
    return requireNonNull(opener.open(List.of(address)).get(address)).outcome();
  }

  private LinkOpening opened(String path) {
    return requireNonNull(everywhere().open(List.of(at + path)).get(at + path));
  }

  private LinkOpener everywhere() {
    return with(List.of("127.0.0.1"), true, false);
  }

  private LinkOpener with(List<String> known, boolean allowed, boolean onlyOutside) {
    return new LinkOpener(
        known,
        clock,
        allowed,
        machine -> !onlyOutside || LinkOpener.isOutside(machine),
        Duration.ofSeconds(1));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void leadOn(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, 302);
  }
}
