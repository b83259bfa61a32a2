package org.vigil.demonstration;

import java.util.Locale;

/** What goes wrong between a death and its telling; how often stands in {@code hazards.properties}. */
public enum Hazard {
  MISSING_NHS_NUMBER,
  MISSPELT_NAME,
  ALIAS,
  NAMES_SWAPPED,
  MAIDEN_NAME,
  DAY_MONTH_SWAPPED,
  WRONG_YEAR_OF_BIRTH,
  AGE_ONLY,
  UNIDENTIFIED,
  WRONG_DISTRICT,
  LATE,
  NOT_TOLD,
  MISSPELT_SUBSTANCE,
  IMPOSSIBLE_DATE,
  BAD_CHECK_DIGIT,
  KIN_AT_ONE_ADDRESS,
  HOSTEL,
  NO_FIXED_ABODE,
  DATE_OF_DEATH_RANGE;

  /** The name in the data file and in the truth: {@code missing-nhs-number}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a feed must hold the row rather than take it; a faulty NHS number only costs the number. */
  public boolean isHeld() {
    return this == IMPOSSIBLE_DATE;
  }
}
