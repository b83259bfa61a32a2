package org.vigil.archive;

/** What an archived document is. */
public enum DocumentKind {
  MONTHLY_UPDATE("Monthly update"),
  ANNUAL_AUDIT("Annual audit"),
  /** A briefing, a strategy, minutes: anything else the unit wants to find again. */
  OTHER("Other document");

  private final String label;

  DocumentKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
