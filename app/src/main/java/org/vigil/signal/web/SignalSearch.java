package org.vigil.signal.web;

import org.springframework.stereotype.Component;
import org.vigil.reference.Area;
import org.vigil.reference.Reference;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.SearchSource;
import org.vigil.signal.Signal;
import org.vigil.signal.Signals;

/** Finds signals by reference, area and the words of their titles, from the box at the top of every page. */
@Component
class SignalSearch implements SearchSource {
  private static final int ORDER = 20;
  private static final int MOST_SHOWN = 25;
  private static final int SHORTEST = 3;

  private final Signals signals;
  private final Reference reference;

  SignalSearch(Signals signals, Reference reference) {
    this.signals = signals;
    this.reference = reference;
  }

  @Override
  public String heading() {
    return "Signals";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return actor.has(Role.ANALYST) || actor.has(Role.CONSULTANT);
  }

  @Override
  public String findsBy() {
    return "reference or title of a signal";
  }

  @Override
  public String path() {
    return "/signals";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Found search(String query, Actor actor) {
    if (!isOpenTo(actor) || query.length() < SHORTEST) {
      return Found.nothing();
    }
    var found = signals.search(query, reference.areas().byName(query).map(Area::code).orElse(null));
    return new Found(
        found.stream().limit(MOST_SHOWN).map(SignalSearch::hit).toList(), found.size());
  }

  private static Hit hit(Signal signal) {
    return new Hit(
        signal.reference(),
        "/signals/" + signal.reference(),
        signal.title() + ". " + SignalPages.state(signal));
  }
}
