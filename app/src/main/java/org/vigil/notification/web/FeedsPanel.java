package org.vigil.notification.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notifications;
import org.vigil.shell.Actor;
import org.vigil.shell.HomePanel;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** When each partner last told us something. */
@Component
class FeedsPanel implements HomePanel {
  private final Notifications notifications;
  private final Feeds feeds;

  FeedsPanel(Notifications notifications, Feeds feeds) {
    this.notifications = notifications;
    this.feeds = feeds;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Panel> forActor(Actor actor) {
    if (!actor.has(Role.ANALYST) && !actor.has(Role.CONTRIBUTOR)) {
      return Optional.empty();
    }
    var lines =
        notifications.lastHeard().stream()
            .map(
                heard ->
                    new Line(
                        feeds.labelOf(heard.feed()),
                        Words.day(LocalDate.ofInstant(heard.at(), VigilClock.COUNTY_TIME)),
                        "/notifications?feed=" + heard.feed()))
            .toList();
    return Optional.of(
        new Panel(
            "Last heard from",
            null,
            lines.isEmpty() ? "Nobody has told us anything yet." : null,
            lines));
  }
}
