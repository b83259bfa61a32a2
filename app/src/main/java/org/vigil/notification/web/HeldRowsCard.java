package org.vigil.notification.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.reference.Reference;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

@Component
class HeldRowsCard implements HomeCard {
  private static final int CONSEQUENCE = 50;

  private final HeldRows heldRows;
  private final Feeds feeds;
  private final Reference reference;
  private final VigilClock clock;

  HeldRowsCard(HeldRows heldRows, Feeds feeds, Reference reference, VigilClock clock) {
    this.heldRows = heldRows;
    this.feeds = feeds;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "held rows to correct";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return actor.has(Role.ANALYST) || actor.has(Role.CONTRIBUTOR);
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (!isOpenTo(actor)) {
      return List.of();
    }
    var waiting = heldRows.countWaitingByFeed();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var byFeed =
        waiting.stream()
            .map(of -> of.rows() + " in " + feeds.labelOf(of.feed()))
            .sorted()
            .collect(Collectors.joining(". ", "", "."));
    var heldSince =
        waiting.stream().map(HeldRows.Waiting::oldest).min(Comparator.naturalOrder()).orElseThrow();
    var oldest = LocalDate.ofInstant(heldSince, VigilClock.COUNTY_TIME);
    int days = reference.workingDays().between(oldest, clock.today());
    return List.of(
        new Waiting(
            waiting.stream().mapToInt(HeldRows.Waiting::rows).sum(),
            "Held rows to correct",
            "/notifications/held-rows",
            byFeed,
            new Clock("Oldest: " + Words.count(days, "working day", "working days"), Pressure.CALM),
            CONSEQUENCE));
  }
}
