package org.vigil.casefile;

/** What the date of a death rests on. */
public enum DeathBasis {
  DIED("died", "date of death"),
  FOUND("found", "date found"),
  REPORTED("reported", "date reported"),
  NOT_KNOWN("not known", "not known");

  private final String words;
  private final String label;

  DeathBasis(String words, String label) {
    this.words = words;
    this.label = label;
  }

  public String words() {
    return words;
  }

  public String label() {
    return label;
  }

  static DeathBasis of(String words) {
    for (var basis : values()) {
      if (basis.words.equals(words)) {
        return basis;
      }
    }
    throw new IllegalArgumentException("no such basis: " + words);
  }
}
