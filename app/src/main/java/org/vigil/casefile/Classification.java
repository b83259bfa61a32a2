package org.vigil.casefile;

/** Whether drugs or alcohol are thought to have played a part. */
public enum Classification {
  SUSPECTED("suspected", "Suspected"),
  CONFIRMED("confirmed", "Confirmed"),
  NOT_DRUG_RELATED("not drug-related", "Not drug-related"),
  /** Told of as a death, and the person survived. Counted nowhere. */
  NOT_A_DEATH("not a death", "Not a death");

  private final String words;
  private final String label;

  Classification(String words, String label) {
    this.words = words;
    this.label = label;
  }

  public String words() {
    return words;
  }

  public String label() {
    return label;
  }

  public static Classification of(String words) {
    for (var classification : values()) {
      if (classification.words.equals(words)) {
        return classification;
      }
    }
    throw new IllegalArgumentException("no such classification: " + words);
  }
}
