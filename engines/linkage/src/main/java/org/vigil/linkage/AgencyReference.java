package org.vigil.linkage;

/** The number an agency gave to a person or an incident, without spaces and punctuation. */
public record AgencyReference(Kind kind, String value) {

  /** Whose number it is, and whether one death can have only one. */
  public enum Kind {
    CORONER(true),
    REGISTRATION(true),
    POLICE(false),
    AMBULANCE(false),
    TREATMENT(false);

    private final boolean onePerPerson;

    Kind(boolean onePerPerson) {
      this.onePerPerson = onePerPerson;
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
