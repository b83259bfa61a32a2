package org.vigil.disclosure;

import java.time.LocalDate;

/**
 * What a table counts: the population, and the first and last day counted.
 *
 * <p>Two releases can be subtracted from each other only where the population is the same, so it names the definition,
 * the date basis and the place basis.
 */
public record Counted(String population, LocalDate from, LocalDate to) {
  public Counted {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to);
    }
  }
}
