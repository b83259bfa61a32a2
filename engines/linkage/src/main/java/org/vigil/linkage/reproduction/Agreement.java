package org.vigil.linkage.reproduction;

import java.util.Objects;
import org.vigil.linkage.LinkageReproduction.Outcome;
import tools.jackson.databind.JsonNode;

/** Compares results with what was expected, and remembers the greatest difference and the first disagreement. */
final class Agreement {

  private final double tolerance;
  private double greatest;
  private int compared;
  private String firstDisagreement = "";

  Agreement(double tolerance) {
    this.tolerance = tolerance;
  }

  void number(String where, double expected, double got) {
    compared++;
    var difference =
        expected == got || Double.isNaN(expected) && Double.isNaN(got)
            ? 0
            : Math.abs(expected - got);
    greatest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(greatest, difference);
    if (!(difference <= tolerance)) {
      disagrees(where, expected, got);
    }
  }

  void equal(String where, Object expected, Object got) {
    compared++;
    if (!Objects.equals(expected, got)) {
      greatest = Double.POSITIVE_INFINITY;
      disagrees(where, expected, got);
    }
  }

  /** Numbers within the tolerance, everything else equal; keys that were not computed are passed over. */
  void json(String where, JsonNode expected, JsonNode got) {
    if (expected.isObject() && got.isObject()) {
      got.propertyStream()
          .filter(entry -> expected.has(entry.getKey()))
          .forEach(
              entry ->
                  json(
                      where + "." + entry.getKey(),
                      expected.get(entry.getKey()),
                      entry.getValue()));
    } else if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
      for (var i = 0; i < got.size(); i++) {
        json(where + "[" + i + "]", expected.get(i), got.get(i));
      }
    } else if (expected.isNumber() && got.isNumber()) {
      number(where, expected.asDouble(), got.asDouble());
    } else {
      equal(where, expected, got);
    }
  }

  Outcome outcome(String name, String note) {
    var why = firstDisagreement.isEmpty() ? note : firstDisagreement;
    return new Outcome(
        name, tolerance, greatest, firstDisagreement.isEmpty() && compared > 0, compared, why);
  }

  private void disagrees(String where, Object expected, Object got) {
    if (firstDisagreement.isEmpty()) {
      firstDisagreement = "%s: expected %s, got %s".formatted(where, expected, got);
    }
  }
}
