package org.vigil.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.shell.Actor;
import org.vigil.shell.Scope;

/** Every way a partner can tell us, sorted by name. */
@Component
public class Feeds {
  private final List<Feed> feeds;

  Feeds(List<Feed> feeds) {
    this.feeds = feeds.stream().sorted(Comparator.comparing(Feed::name)).toList();
  }

  public List<Feed> all() {
    return feeds;
  }

  public Optional<Feed> find(String name) {
    return feeds.stream().filter(feed -> feed.name().equals(name)).findFirst();
  }

  /** How pages call a feed, the telephone included. */
  public String labelOf(String name) {
    return name.equals(Notification.PHONE)
        ? "Recorded from a call"
        : find(name).map(Feed::label).orElse(name);
  }

  /** Those by which {@code actor} may tell: a partner by their own organisation's, the unit by all. */
  public List<Feed> openTo(Actor actor) {
    return all().stream()
        .filter(
            feed ->
                actor.scope() != Scope.PARTNER || feed.organisation().equals(actor.organisation()))
        .toList();
  }
}
