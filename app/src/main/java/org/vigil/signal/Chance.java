package org.vigil.signal;

import org.jspecify.annotations.Nullable;

/** How often chance alone would bring something, in words. */
public final class Chance {
  private static final double MONTHS_IN_A_YEAR = 12;
  private static final double YEARS_FROM = 24;
  private static final double NEVER_FROM = 1200;

  private Chance() {}

  public static String inWords(@Nullable Double monthsBetween) {
    if (monthsBetween == null) {
      return "how often is not known";
    }
    if (monthsBetween >= NEVER_FROM) {
      return "less than once in 100 years";
    }
    if (monthsBetween >= YEARS_FROM) {
      return "once in " + Math.round(monthsBetween / MONTHS_IN_A_YEAR) + " years";
    }
    if (monthsBetween >= 2) {
      return "once in " + Math.round(monthsBetween) + " months";
    }
    return "about " + Math.round(MONTHS_IN_A_YEAR / monthsBetween) + " times a year";
  }
}
