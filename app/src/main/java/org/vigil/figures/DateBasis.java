package org.vigil.figures;

/** Which day puts something into a period. */
public enum DateBasis {
  DEATH("date of death"),
  DEATH_OR_REPORT("date of death, or the date it was reported where only that is given"),
  REGISTRATION("date the death was registered"),
  INQUEST_CONCLUDED("date the inquest concluded"),
  NOTIFIED("date first notified"),
  TEST("date of the test");

  private final String words;

  DateBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
