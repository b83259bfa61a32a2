package org.vigil.demonstration;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Drug-poisoning deaths registered, by district and year: published to 2020, assumed after ({@code drug-poisoning-registrations.csv}). */
final class RegistrationFigures {
  private final Map<District, Map<Integer, Integer>> figures = new EnumMap<>(District.class);

  RegistrationFigures() {
    for (var row : DataFile.rows("drug-poisoning-registrations.csv")) {
      figures
          .computeIfAbsent(District.ofCode(row[0]), district -> new TreeMap<>())
          .put(Integer.valueOf(row[2]), Integer.valueOf(row[3]));
    }
  }

  int of(District district, int year) {
    var deaths = figures.getOrDefault(district, Map.of()).get(year);
    if (deaths == null) {
      throw new IllegalArgumentException(
          "No registrations written in for " + district.label() + " in " + year);
    }
    return deaths;
  }
}
