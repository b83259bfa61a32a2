package org.vigil.shell;

/** How far someone's sight reaches in the database; row-level security enforces it whatever the code forgets. */
public enum Scope {
  /** The unit and public health: every notification and case file, by role. */
  UNIT("unit"),
  /** A partner: only what their own organisation told us. */
  PARTNER("partner"),
  /** Vigil itself: matching, rebuilding, watching. */
  SYSTEM("system");

  private final String setting;

  Scope(String setting) {
    this.setting = setting;
  }

  /** The value of the transaction-local setting {@code vigil.scope}. */
  public String setting() {
    return setting;
  }
}
