package org.vigil.monthlyupdate.reading;

import org.vigil.monthlyupdate.Block.Repair;

/**
 * A place where the reading differs from what was printed, before anybody decided.
 *
 * @param from where the reading begins in the words of its passage
 */
record Slip(String asPrinted, String reading, Repair.Kind kind, Confidence confidence, int from) {

  /** How sure the reader is. */
  enum Confidence {
    CERTAIN,
    HIGH,
    MEDIUM,
    LOW;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    Confidence orLess(Confidence other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  Repair repair() {
    return new Repair(asPrinted, reading, kind, confidence.word());
  }
}
