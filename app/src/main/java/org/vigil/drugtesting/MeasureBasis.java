package org.vigil.drugtesting;

/** Whether a return counts its own month, or everything since a fixed month. Never inferred from the numbers. */
public enum MeasureBasis {
  INCREMENT("increment"),
  CUMULATIVE("cumulative");

  private final String words;

  MeasureBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
