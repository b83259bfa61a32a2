package org.vigil.notification;

/**
 * What was said of one fact. A fact that nobody mentioned is simply absent: not told, told "unknown" and told "none"
 * are three things.
 */
public sealed interface Told {

  /** A value in its canonical form (dates as 2024-11-13, an area by its code). */
  record Value(String canonical) implements Told {
    public Value {
      if (canonical.isBlank()) {
        throw new IllegalArgumentException(
            "a value told must not be blank; leave the fact out instead");
      }
    }

    @Override
    public String toString() {
      return "Value[hidden]";
    }
  }

  /** Asked, and not known. */
  record Unknown() implements Told {}

  /** Asked, and there is none. */
  record None() implements Told {}

  static Told of(String canonical) {
    return new Value(canonical);
  }
}
