package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.LinkOpening.Outcome;

/**
 * One round of visits to sites. Of one site one address is opened at a time, as a reader would, and one that nobody can
 * connect to is not tried again for its other addresses; different sites are opened at once.
 */
final class LinkRound implements AutoCloseable {
  private static final int TOO_MANY_VISITS = 429;

  private final ProxySelector proxies;
  private final Predicate<InetAddress> isOutside;
  private final Duration patience;
  private final HttpClient client;
  private final Map<String, ReentrantLock> sites = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();

  LinkRound(ProxySelector proxies, Predicate<InetAddress> isOutside, Duration patience) {
    this.proxies = proxies;
    this.isOutside = isOutside;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .proxy(proxies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Where one address led. */
  record Turn(Outcome outcome, @Nullable URI next) {}

  Turn visit(URI address) throws InterruptedException {
    var site =
        sites.computeIfAbsent(
            address.getHost().toLowerCase(Locale.ROOT), host -> new ReentrantLock());
    site.lockInterruptibly();
    try {
      return silent.contains(door(address)) ? new Turn(Outcome.NOT_REACHED, null) : opened(address);
    } finally {
      site.unlock();
    }
  }

  /** A site may answer at one port and not at another. */
  private static String door(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }

  private Turn opened(URI address) throws InterruptedException {
    try {
      for (var machine : machines(address)) {
        if (!isOutside.test(machine)) {
          return new Turn(Outcome.NOT_TRIED, null);
        }
      }
      var head = head(address, "HEAD");
      int status = head.statusCode();
      // Some sites answer only to those who want the page itself; one that asks for fewer visits
      // gets no second.
      return turn(address, status < 400 || status == TOO_MANY_VISITS ? head : head(address, "GET"));
    } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException nobodyThere) {
      silent.add(door(address));
      return new Turn(Outcome.NOT_REACHED, null);
    } catch (IOException notReached) {
      return new Turn(Outcome.NOT_REACHED, null);
    } catch (IllegalArgumentException notToBeAsked) {
      return new Turn(Outcome.NOT_TRIED, null);
    }
  }

  /** Where a proxy goes there for Vigil, only the proxy need know the name. */
  private List<InetAddress> machines(URI address) throws UnknownHostException {
    try {
      return List.of(InetAddress.getAllByName(address.getHost()));
    } catch (UnknownHostException unknownHere) {
      if (goesThroughAProxy(address)) {
        return List.of();
      }
      throw unknownHere;
    }
  }

  /** As the client chooses: the first that is named, where it is one for HTTP; past any other kind it goes by itself. */
  private boolean goesThroughAProxy(URI address) {
    return proxies.select(address).stream()
        .findFirst()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .isPresent();
  }

  private HttpResponse<InputStream> head(URI address, String method)
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
          case TOO_MANY_VISITS -> Outcome.ASKS_FEWER;
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

  @Override
  public void close() {
    client.close();
  }
}
