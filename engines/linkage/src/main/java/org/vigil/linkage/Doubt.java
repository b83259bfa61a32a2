package org.vigil.linkage;

/** Why a person must decide. Names are kept with decisions, so they are added to but not renamed. */
public enum Doubt {
  EVIDENCE_UNDECIDED("The evidence lies between the two thresholds"),
  CLOSE_SECOND("Another case file fits nearly as well"),
  TWO_CORONER_REFERENCES("The coroner's references differ"),
  TWO_REGISTRATION_ENTRIES("The registration entries differ"),
  TWO_NHS_NUMBERS("The NHS numbers differ"),
  DEATHS_APART("The dates of death are more than 14 days apart"),
  POSSIBLE_TWINS("They may be twins: same surname, date of birth and postcode, other forename"),
  FORENAMES_DIFFER("The forenames differ, as of two people in one household or one incident"),
  A_GENERATION_APART("The dates of birth, or the ages, are a generation apart"),
  UNIDENTIFIED("The person who died is not yet identified"),
  IDENTIFIER_AGAINST_THE_REST("An NHS number or a reference agrees, but the rest does not");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /** A sentence without its full stop. */
  public String text() {
    return text;
  }
}
