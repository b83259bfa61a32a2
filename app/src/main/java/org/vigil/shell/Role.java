package org.vigil.shell;

/** What someone comes to Vigil to do. A person may hold several. */
public enum Role {
  ANALYST("Analyst", Scope.UNIT),
  CONSULTANT("Public Health consultant", Scope.UNIT),
  CONTRIBUTOR("Partner contributor", Scope.PARTNER),
  GOVERNANCE("Information governance lead", Scope.UNIT),
  ADMINISTRATOR("Administrator", Scope.UNIT);

  private final String label;
  private final Scope scope;

  Role(String label, Scope scope) {
    this.label = label;
    this.scope = scope;
  }

  public String label() {
    return label;
  }

  public Scope scope() {
    return scope;
  }

  /** The name Spring Security knows this role by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
