package org.vigil.signal;

/** The rules the watch goes by. */
public enum Rule {
  SUBSTANCE("substance", "First seen"),
  RATE("rate", "More than expected"),
  WEEKLY("weekly", "Unusual week");

  private final String words;
  private final String label;

  Rule(String words, String label) {
    this.words = words;
    this.label = label;
  }

  public String words() {
    return words;
  }

  public String label() {
    return label;
  }

  static Rule of(String words) {
    for (var rule : values()) {
      if (rule.words.equals(words)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("no such rule: " + words);
  }
}
