package org.vigil.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The rates of {@code hazards.properties}, and how often each hazard could strike and did. */
final class Hazards {
  private final Properties rates = new Properties();
  private final Map<Hazard, Map<Layout, int[]>> counts = new EnumMap<>(Hazard.class);

  Hazards() {
    try (var reader = DataFile.reader("hazards.properties")) {
      rates.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var hazard : Hazard.values()) {
      rate(hazard);
    }
  }

  boolean strikes(Hazard hazard, Layout layout, Dice dice) {
    boolean struck = dice.chance(rate(hazard, layout));
    var count =
        counts
            .computeIfAbsent(hazard, h -> new EnumMap<>(Layout.class))
            .computeIfAbsent(layout, l -> new int[2]);
    count[0]++;
    count[1] += struck ? 1 : 0;
    return struck;
  }

  double rate(Hazard hazard) {
    var told = rates.getProperty(hazard.tag());
    if (told == null) {
      throw new IllegalStateException("hazards.properties gives no rate for " + hazard.tag());
    }
    return Double.parseDouble(told.strip());
  }

  double rate(Hazard hazard, Layout layout) {
    var told = rates.getProperty(hazard.tag() + "." + layout.feed());
    return told == null ? rate(hazard) : Double.parseDouble(told.strip());
  }

  List<HazardCount> counts() {
    return counts.entrySet().stream()
        .flatMap(
            hazard ->
                hazard.getValue().entrySet().stream()
                    .map(
                        layout ->
                            new HazardCount(
                                hazard.getKey(),
                                layout.getKey().feed(),
                                rate(hazard.getKey(), layout.getKey()),
                                layout.getValue()[0],
                                layout.getValue()[1])))
        .toList();
  }
}
