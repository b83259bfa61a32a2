package org.vigil.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** A row being written for one layout; blank means the partner does not say. */
final class Row {
  static final DateTimeFormatter AS_TOLD = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  static final String NOT_KNOWN = "not known";

  private final Layout layout;
  private final Map<String, String> values = new HashMap<>();
  private final EnumSet<Hazard> hazards = EnumSet.noneOf(Hazard.class);

  Row(Layout layout) {
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }

  Row with(String column, String value) {
    if (!layout.columns().contains(column)) {
      throw new IllegalArgumentException("No column " + column + " in " + layout.feed());
    }
    values.put(column, value);
    return this;
  }

  Row with(String column, LocalDate day) {
    return with(column, AS_TOLD.format(day));
  }

  /** Who it is, under the layout's own column names. */
  Row about(Heard heard, String knownAs, String address, String postcode) {
    hazards.addAll(heard.hazards());
    with("Surname", heard.surname()).with("Forenames", heard.forenames()).with("Sex", heard.sex());
    with("Date of birth", heard.dateOfBirth()).with("District", heard.district());
    with(address, heard.address()).with(postcode, heard.postcode());
    if (!knownAs.isEmpty()) {
      with(knownAs, heard.knownAs());
    }
    if (layout.columns().contains("Age")) {
      with("Age", heard.age());
    }
    if (layout.columns().contains("NHS number")) {
      with("NHS number", heard.nhsNumber());
    }
    return this;
  }

  void note(Hazard hazard) {
    hazards.add(hazard);
  }

  Telling sent(LocalDate sentOn, String naturalKey, TrueEvent event, Hazards rates, Dice dice) {
    if (!event.isPlanted()) {
      spoil(event, rates, dice);
    }
    return new Telling(layout, naturalKey, sentOn, event, hazards, values);
  }

  private void spoil(TrueEvent event, Hazards rates, Dice dice) {
    var number = values.getOrDefault("NHS number", "");
    if (!number.isEmpty() && rates.strikes(Hazard.BAD_CHECK_DIGIT, layout, dice)) {
      with("NHS number", NhsNumbers.spoilt(number));
      note(Hazard.BAD_CHECK_DIGIT);
    }
    if (values.containsKey("Date of death")
        && rates.strikes(Hazard.IMPOSSIBLE_DATE, layout, dice)) {
      with("Date of death", "31/02/" + event.day().getYear());
      note(Hazard.IMPOSSIBLE_DATE);
    }
  }
}
