package org.vigil.casefile;

/** A classification with who or what settled it and why. */
public record Classified(Classification as, String by, String reason) {
  static final String BY_RULE = "by rule";

  /** Somebody's word, which stands over every rule. */
  public boolean isByPerson() {
    return !by.equals(BY_RULE);
  }
}
