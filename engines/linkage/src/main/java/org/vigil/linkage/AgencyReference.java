package org.vigil.linkage;

import org.vigil.linkage.measure.Folding;

/** The number an agency gave to a person or an incident, without spaces and punctuation. */
public record AgencyReference(Kind kind, String value) {

  /** Whose number it is, whether it is given to a person or to an incident, and whether one death can have only one. */
  public enum Kind {
    CORONER(true, true),
    REGISTRATION(true, true),
    POLICE(false, false),
    AMBULANCE(false, false),
    TREATMENT(true, false);

    private final boolean givenToAPerson;
    private final boolean onePerPerson;

    Kind(boolean givenToAPerson, boolean onePerPerson) {
      this.givenToAPerson = givenToAPerson;
      this.onePerPerson = onePerPerson;
    }

    /** An incident may have more than one victim, so its number does not tell who. */
    public boolean givenToAPerson() {
      return givenToAPerson;
    }

    public boolean onePerPerson() {
      return onePerPerson;
    }
  }

  public AgencyReference {
    value = Folding.compact(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a reference holds a letter or a digit");
    }
  }

  @Override
  public String toString() {
    return "AgencyReference[" + kind + ", hidden]";
  }
}
