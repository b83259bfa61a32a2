package org.vigil.drugtesting;

/** Where a return stands among those of its month. */
public enum Standing {
  CURRENT("Counts"),
  EARLIER("Replaced by a later return"),
  HELD("Held"),
  SET_ASIDE("Set aside");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
