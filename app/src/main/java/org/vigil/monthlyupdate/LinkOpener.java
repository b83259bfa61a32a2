package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.LinkOpening.Outcome;
import org.vigil.shell.VigilClock;

/**
 * Opens the addresses of links, when a person asks for it, to see whether a reader would find a page. It goes only to domains
 * the unit knows and never to a machine of the unit's own network, follows what leads on under the same rule, and reads no
 * page: the head of the answer is enough.
 */
@Component
public class LinkOpener {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int MOST_TURNS = 5;

  private final List<String> known;
  private final boolean allowed;
  private final Predicate<InetAddress> isOutside;
  private final Duration patience;
  private final Clock clock;

  /** Where one address led. */
  private record Turn(Outcome outcome, @Nullable URI next) {}

  @Autowired
  LinkOpener(
      WordLists words, VigilClock clock, @Value("${vigil.links.open:true}") boolean allowed) {
    this(words.list("known-domains"), clock, allowed, LinkOpener::isOutside, PATIENCE);
  }

  LinkOpener(
      List<String> known,
      Clock clock,
      boolean allowed,
      Predicate<InetAddress> isOutside,
      Duration patience) {
    this.known = List.copyOf(known);
    this.clock = clock;
    this.allowed = allowed;
    this.isOutside = isOutside;
    this.patience = patience;
  }

  /** Whether this installation may open anything. */
  public boolean isAllowed() {
    return allowed;
  }

  /** Each address with what came of it, in the order given; all at once, so that a slow site holds up no other. */
  public Map<String, LinkOpening> open(List<String> addresses) {
    var opened = new LinkedHashMap<String, LinkOpening>();
    try (var client =
            HttpClient.newBuilder()
                .connectTimeout(patience)
                .proxy(ProxySelector.getDefault())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new LinkedHashMap<String, Future<LinkOpening>>();
      for (var address : addresses) {
        waiting.computeIfAbsent(address, one -> hands.submit(() -> open(one, client)));
      }
      for (var one : waiting.entrySet()) {
        opened.put(one.getKey(), one.getValue().get());
      }
      return opened;
    } catch (ExecutionException e) {
      throw new IllegalStateException("opening a link failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("opening links was interrupted", e);
    }
  }

  private LinkOpening open(String address, HttpClient client) throws InterruptedException {
    if (WebAddress.parse(address).isEmpty()) {
      return opening(Outcome.NOT_TRIED, null);
    }
    var been = new ArrayList<URI>();
    var at = URI.create(address);
    while (been.size() < MOST_TURNS) {
      been.add(at);
      var turn = visit(at, client);
      if (turn.next() == null) {
        return been.size() == 1
            ? opening(turn.outcome(), null)
            : opening(turn.outcome() == Outcome.OPENS ? Outcome.LEADS_ON : turn.outcome(), at);
      }
      at = turn.next();
      if (!isToBeOpened(at)) {
        return opening(Outcome.LEADS_ON, at);
      }
      if (been.contains(at)) {
        break;
      }
    }
    return opening(Outcome.AT_FAULT, at);
  }

  private LinkOpening opening(Outcome outcome, @Nullable URI ledTo) {
    return new LinkOpening(clock.instant(), outcome, ledTo == null ? null : ledTo.toString());
  }

  private Turn visit(URI address, HttpClient client) throws InterruptedException {
    if (!isToBeOpened(address)) {
      return new Turn(Outcome.NOT_TRIED, null);
    }
    try {
      for (var machine : InetAddress.getAllByName(address.getHost())) {
        if (!isOutside.test(machine)) {
          return new Turn(Outcome.NOT_TRIED, null);
        }
      }
      var head = head(address, "HEAD", client);
      // Some sites answer only to those who want the page itself.
      return turn(address, head.statusCode() < 400 ? head : head(address, "GET", client));
    } catch (IOException notReached) {
      return new Turn(Outcome.NOT_REACHED, null);
    }
  }

  private HttpResponse<InputStream> head(URI address, String method, HttpClient client)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("User-Agent", "Vigil link check")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response;
  }

  private static Turn turn(URI address, HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status >= 300 && status < 400) {
      return answer
          .headers()
          .firstValue("Location")
          .flatMap(to -> resolved(address, to))
          .map(to -> new Turn(Outcome.LEADS_ON, to))
          .orElse(new Turn(Outcome.AT_FAULT, null));
    }
    return new Turn(
        switch (status) {
          case 401, 403, 407 -> Outcome.ASKS_WHO;
          case 404, 410 -> Outcome.GONE;
          default -> status < 400 ? Outcome.OPENS : Outcome.AT_FAULT;
        },
        null);
  }

  private static Optional<URI> resolved(URI address, String to) {
    try {
      return Optional.of(address.resolve(to));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private boolean isToBeOpened(URI address) {
    return allowed
        && WebAddress.parse(address.toString())
            .filter(parsed -> known.stream().anyMatch(parsed::isOf))
            .isPresent();
  }

  /** No machine of the network Vigil stands in: an address typed into an update must not reach it. */
  static boolean isOutside(InetAddress machine) {
    var bytes = machine.getAddress();
    boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return !(machine.isLoopbackAddress()
        || machine.isAnyLocalAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()
        || isUniqueLocal
        || isShared);
  }
}
