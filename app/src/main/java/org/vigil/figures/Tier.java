package org.vigil.figures;

/** For whose eyes: the further down, the more people, and the less exact. */
public enum Tier {
  /** Those who work on the case files. Exact; seen on a screen, not entered in the ledger. */
  CASE_TEAM("Case team", "OFFICIAL-SENSITIVE: for the case team, not to be passed on"),
  /** Named groups: Responsible Authorities Groups, community safety managers, boards. Exact. */
  PARTNER("Partner", "OFFICIAL: for partners, not for publication"),
  /** Anybody. Protected. */
  PUBLIC("Public", "OFFICIAL: published");

  private final String label;
  private final String handlingMark;

  Tier(String label, String handlingMark) {
    this.label = label;
    this.handlingMark = handlingMark;
  }

  public String label() {
    return label;
  }

  public String handlingMark() {
    return handlingMark;
  }

  /** Whether something released for this tier may go through a door of {@code door}. */
  public boolean mayPass(Tier door) {
    return ordinal() >= door.ordinal();
  }
}
