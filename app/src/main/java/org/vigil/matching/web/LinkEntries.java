package org.vigil.matching.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.matching.OpenQuestions;
import org.vigil.reference.Reference;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Role;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** The link desk's place in the navigation and on the home page. */
@Component
class LinkEntries implements MenuEntry, HomeCard {
  private static final int ORDER = 40;
  private static final int CONSEQUENCE = 30;
  private static final int SOON_AFTER = 2;
  private static final int NOW_AFTER = 5;

  private final OpenQuestions questions;
  private final Reference reference;
  private final VigilClock clock;

  LinkEntries(OpenQuestions questions, Reference reference, VigilClock clock) {
    this.questions = questions;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public String label() {
    return "Links";
  }

  @Override
  public String path() {
    return "/links";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public int waiting(Actor actor) {
    return questions.count();
  }

  @Override
  public String kind() {
    return "links to judge";
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    int open = actor.has(Role.ANALYST) ? questions.count() : 0;
    return open == 0
        ? List.of()
        : List.of(
            new Waiting(
                open,
                "Links to judge",
                "/links",
                "Partners may have told us of one person more than once. Until someone says, that death may be counted twice.",
                questions.oldest().map(asked -> clock(daysSince(asked))).orElse(null),
                CONSEQUENCE));
  }

  private int daysSince(Instant asked) {
    return reference
        .workingDays()
        .between(LocalDate.ofInstant(asked, VigilClock.COUNTY_TIME), clock.today());
  }

  private static Clock clock(int days) {
    var pressure =
        days > NOW_AFTER ? Pressure.NOW : days > SOON_AFTER ? Pressure.SOON : Pressure.CALM;
    return new Clock(
        days == 0
            ? "oldest asked today"
            : "oldest " + Words.count(days, "working day", "working days"),
        pressure);
  }
}
