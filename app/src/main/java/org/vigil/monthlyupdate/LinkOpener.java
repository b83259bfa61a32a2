package org.vigil.monthlyupdate;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final LinkRound.Turn NOT_TO_BE = new LinkRound.Turn(Outcome.NOT_TRIED, null);

  private final List<String> known;
  private final boolean allowed;
  private final Predicate<InetAddress> isOutside;
  private final ProxySelector proxies;
  private final Duration patience;
  private final Clock clock;

  @Autowired
  LinkOpener(
      WordLists words, VigilClock clock, @Value("${vigil.links.open:true}") boolean allowed) {
    this(
        words.list("known-domains"),
        clock,
        allowed,
        PublicNetwork::holds,
        ProxySelector.getDefault(),
        PATIENCE);
  }

  LinkOpener(
      List<String> known,
      Clock clock,
      boolean allowed,
      Predicate<InetAddress> isOutside,
      ProxySelector proxies,
      Duration patience) {
    this.known = List.copyOf(known);
    this.clock = clock;
    this.allowed = allowed;
    this.isOutside = isOutside;
    this.proxies = proxies;
    this.patience = patience;
  }

  /** Whether this installation may open anything. */
  public boolean isAllowed() {
    return allowed;
  }

  /** Each address with what came of it, in the order given; different sites at once, so that a slow one holds up no other. */
  public Map<String, LinkOpening> open(List<String> addresses) {
    var opened = new LinkedHashMap<String, LinkOpening>();
    try (var round = new LinkRound(proxies, isOutside, patience);
        var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new LinkedHashMap<String, Future<LinkOpening>>();
      for (var address : addresses) {
        waiting.computeIfAbsent(address, one -> hands.submit(() -> open(one, round)));
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

  private LinkOpening open(String address, LinkRound round) throws InterruptedException {
    if (WebAddress.parse(address).isEmpty()) {
      return opening(Outcome.NOT_TRIED, null);
    }
    var been = new ArrayList<URI>();
    var at = URI.create(address);
    while (been.size() < MOST_TURNS) {
      been.add(at);
      var turn = isToBeOpened(at) ? round.visit(at) : NOT_TO_BE;
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
    return opening(Outcome.GOES_ROUND, null);
  }

  private LinkOpening opening(Outcome outcome, @Nullable URI ledTo) {
    return new LinkOpening(clock.instant(), outcome, ledTo == null ? null : ledTo.toString());
  }

  private boolean isToBeOpened(URI address) {
    return allowed
        && WebAddress.parse(address.toString())
            .filter(parsed -> known.stream().anyMatch(parsed::isOf))
            .isPresent();
  }
}
