package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** One row one partner sends: what it says, the day it is sent, and what the partner got wrong. */
record Telling(
    Layout layout,
    String naturalKey,
    LocalDate sentOn,
    TrueEvent event,
    Set<Hazard> hazards,
    Map<String, String> values) {

  TruthRow truth() {
    return new TruthRow(
        layout.feed(),
        naturalKey,
        sentOn,
        event.person().id(),
        hazards,
        event.person(),
        event.day().toString(),
        event.isDeath(),
        event.planted());
  }
}
