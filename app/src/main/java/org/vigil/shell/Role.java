package org.vigil.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Why nobody may hold these together, in words; null where they may. A partner's sight ends at their own organisation by the
   * rows they see, and a role of the unit beside it would open every row to them.
   */
  public static @Nullable String whyNotTogether(Set<Role> roles, boolean isOfTheUnit) {
    boolean hasUnits = roles.stream().anyMatch(role -> role.scope() == Scope.UNIT);
    boolean hasPartners = roles.stream().anyMatch(role -> role.scope() == Scope.PARTNER);
    if (hasUnits && hasPartners) {
      return "a partner contributor holds no other role: give the person two accounts";
    }
    if (hasUnits && !isOfTheUnit) {
      return "only somebody of the unit or of public health may hold a role other than partner contributor";
    }
    return null;
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
