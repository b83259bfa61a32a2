package org.vigil.notification.web;

import java.time.LocalDate;
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
  public List<Waiting> waitingFor(Actor actor) {
    if (!actor.has(Role.ANALYST) && !actor.has(Role.CONTRIBUTOR)) {
      return List.of();
    }
    var waiting = heldRows.waiting();
    if (waiting.isEmpty()) {
      return List.of();
    }
    var byFeed =
        waiting.stream()
            .collect(Collectors.groupingBy(HeldRows.Held::feed, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getValue() + " in " + feeds.labelOf(e.getKey()))
            .sorted()
            .collect(Collectors.joining(". ", "", "."));
    var oldest = LocalDate.ofInstant(waiting.getFirst().heldAt(), VigilClock.COUNTY_TIME);
    int days = reference.workingDays().between(oldest, clock.today());
    return List.of(
        new Waiting(
            waiting.size(),
            "Held rows to correct",
            "/notifications/held-rows",
            byFeed,
            new Clock("Oldest: " + Words.count(days, "working day", "working days"), Pressure.CALM),
            CONSEQUENCE));
  }
}
