package org.vigil.figures;

/** Which place puts something into an area. */
public enum PlaceBasis {
  RESIDENCE("place of residence"),
  RESIDENCE_PRESUMED("place of residence (presumed: the source does not say)"),
  INCIDENT("place of incident"),
  DEATH("place of death"),
  INVESTIGATED("place where the death was investigated"),
  ALL("all places");

  private final String words;

  PlaceBasis(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
