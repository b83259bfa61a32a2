package org.vigil.monthlyupdate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.LinkOpening.Outcome;

/** Against a site on the loopback that answers in every way a site may. */
class LinkOpenerTest {
  private static final Instant NOW = Instant.parse("2024-12-02T10:00:00Z");
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final List<String> asked = new CopyOnWriteArrayList<>();
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
    site.createContext("/to", exchange -> leadOn(exchange, "/fro"));
    site.createContext("/fro", exchange -> leadOn(exchange, "/to"));
    site.createContext("/often", exchange -> answer(exchange, 429));
    site.createContext("/no-such-port", exchange -> leadOn(exchange, "http://127.0.0.1:99999/"));
    site.createContext("/away", exchange -> leadOn(exchange, "https://elsewhere.example/page"));
    site.createContext("/slow", this::slowly);
    site.createContext("/odd", exchange -> leadOn(exchange, "http://[not an address"));
    site.setExecutor(hands);
    site.start();
  }

  @AfterEach
  void close() {
    site.stop(0);
    hands.close();
  }

  @Test
  void each_answer_of_a_site_is_told_apart() {
    assertThat(outcome("/there")).isEqualTo(Outcome.OPENS);
    assertThat(outcome("/no-heads")).isEqualTo(Outcome.OPENS);
    assertThat(outcome("/gone")).isEqualTo(Outcome.GONE);
    assertThat(outcome("/nowhere")).isEqualTo(Outcome.GONE);
    assertThat(outcome("/members")).isEqualTo(Outcome.ASKS_WHO);
    assertThat(outcome("/broken")).isEqualTo(Outcome.AT_FAULT);
    assertThat(outcome("/odd")).isEqualTo(Outcome.AT_FAULT);
  }

  @Test
  void a_site_that_asks_for_fewer_visits_or_sends_its_visitor_round_is_not_dead() {
    assertThat(opened("/often")).isEqualTo(new LinkOpening(NOW, Outcome.ASKS_FEWER, null));
    assertThat(asked).as("asked once, by its head alone").containsExactly("HEAD /often");
    assertThat(opened("/round")).isEqualTo(new LinkOpening(NOW, Outcome.GOES_ROUND, null));
    assertThat(opened("/to")).isEqualTo(new LinkOpening(NOW, Outcome.GOES_ROUND, null));
    assertThat(opened("/often").isDead()).isFalse();
    assertThat(opened("/round").isDead()).isFalse();
  }

  @Test
  void a_port_there_is_not_is_no_address_and_spoils_no_other() {
    assertThat(WebAddress.parse("https://www.gov.uk:99999/")).isEmpty();
    assertThat(WebAddress.parse("https://www.gov.uk:0/")).isEmpty();
    assertThat(WebAddress.parse("https://www.gov.uk:65535/")).isPresent();
    var beyond = "http://127.0.0.1:99999/";

    var opened = everywhere().open(List.of(beyond, at + "/there"));

    assertThat(opened)
        .containsEntry(beyond, new LinkOpening(NOW, Outcome.NOT_TRIED, null))
        .containsEntry(at + "/there", new LinkOpening(NOW, Outcome.OPENS, null));
    assertThat(opened("/no-such-port")).isEqualTo(new LinkOpening(NOW, Outcome.LEADS_ON, beyond));
  }

  @Test
  void what_the_client_will_not_ask_is_not_tried() throws InterruptedException {
    try (var round =
        new LinkRound(ProxySelector.of(null), machine -> true, Duration.ofSeconds(1))) {
      assertThat(round.visit(URI.create("http://127.0.0.1:99999/")))
          .isEqualTo(new LinkRound.Turn(Outcome.NOT_TRIED, null));
    }
  }

  @Test
  void of_one_site_one_address_is_opened_at_a_time() {
    var addresses = IntStream.range(0, 6).mapToObj(number -> at + "/slow/" + number).toList();

    var opened = everywhere().open(addresses);

    assertThat(opened.values())
        .containsOnly(new LinkOpening(NOW, Outcome.OPENS, null))
        .hasSize(addresses.size());
    assertThat(mostAtOnce).hasValue(1);
  }

  @Test
  void nobody_is_asked_again_where_nobody_answers() throws IOException {
    int closed;
    try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = once.getLocalPort();
    }
    var address = "http://127.0.0.1:" + closed;
    assertThat(everywhere().open(List.of(address + "/a", address + "/b", at + "/there")))
        .containsEntry(address + "/a", new LinkOpening(NOW, Outcome.NOT_REACHED, null))
        .containsEntry(address + "/b", new LinkOpening(NOW, Outcome.NOT_REACHED, null))
        .containsEntry(at + "/there", new LinkOpening(NOW, Outcome.OPENS, null));
  }

  @Test
  void behind_a_proxy_the_name_need_not_be_known_here_and_the_own_network_stays_closed() {
    var proxy = ProxySelector.of(site.getAddress());
    var known = List.of("known.invalid", "10.1.2.3");
    var opener = with(known, true, true, proxy);

    assertThat(outcome(opener, "http://www.known.invalid/there")).isEqualTo(Outcome.OPENS);
    assertThat(outcome(opener, "http://www.known.invalid/gone")).isEqualTo(Outcome.GONE);
    assertThat(outcome(opener, "http://10.1.2.3/there")).isEqualTo(Outcome.NOT_TRIED);
    assertThat(outcome(with(known, true, true), "http://www.known.invalid/there"))
        .as("without one it must be")
        .isEqualTo(Outcome.NOT_REACHED);
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
            "100.64.1.1",
            "0.1.2.3",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fec0::1",
            "fd00::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "::51.140.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::51.140.0.1",
            "2002:0a00:0001::1",
            "2002:c0a8:0009::1")) {
      assertThat(PublicNetwork.holds(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (var outside :
        List.of(
            "51.140.0.1",
            "100.128.0.1",
            "172.32.0.1",
            "192.169.0.1",
            "2a00:1450:4009::1",
            "64:ff9b::51.140.0.1",
            "2002:338c:0001::1")) {
      assertThat(PublicNetwork.holds(InetAddress.getByName(outside))).as(outside).isTrue();
    }

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
    return with(known, allowed, onlyOutside, ProxySelector.of(null));
  }

  private LinkOpener with(
      List<String> known, boolean allowed, boolean onlyOutside, ProxySelector proxies) {
    return new LinkOpener(
        known,
        clock,
        allowed,
        machine -> !onlyOutside || PublicNetwork.holds(machine),
        proxies,
        Duration.ofSeconds(1));
  }

  private void slowly(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    atOnce.decrementAndGet();
    answer(exchange, 200);
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void leadOn(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, 302);
  }
}
