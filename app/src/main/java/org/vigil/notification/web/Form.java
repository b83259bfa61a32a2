package org.vigil.notification.web;

import java.util.List;
import java.util.Locale;
import org.vigil.notification.Fact;

/** The fields of the page on which a death is recorded, in the order a caller tells them. */
final class Form {
  static final List<Group> GROUPS =
      List.of(
          new Group(
              "The person who died",
              List.of(
                  new Field(Fact.SURNAME, "", Input.TEXT),
                  new Field(Fact.FORENAMES, "", Input.TEXT),
                  new Field(Fact.KNOWN_AS, "", Input.TEXT),
                  new Field(Fact.SEX, "", Input.SEX),
                  new Field(Fact.DATE_OF_BIRTH, "As 3/7/1984", Input.SHORT),
                  new Field(Fact.AGE, "If the date of birth is not known", Input.SHORT),
                  new Field(Fact.NHS_NUMBER, "", Input.SHORT),
                  new Field(Fact.ADDRESS, "", Input.TEXT),
                  new Field(Fact.POSTCODE, "", Input.SHORT),
                  new Field(Fact.DISTRICT_OF_RESIDENCE, "", Input.DISTRICT))),
          new Group(
              "The death",
              List.of(
                  new Field(Fact.DATE_OF_DEATH, "As 13/11/2024", Input.SHORT),
                  new Field(Fact.DATE_FOUND, "If it differs", Input.SHORT),
                  new Field(Fact.LAST_SEEN_ALIVE, "", Input.SHORT),
                  new Field(Fact.PLACE_OF_DEATH, "", Input.TEXT),
                  new Field(Fact.SUSPICION, "", Input.SUSPICION),
                  new Field(Fact.DRUG_OR_ALCOHOL, "", Input.DRUG_OR_ALCOHOL),
                  new Field(Fact.SUBSTANCES, "", Input.TEXT),
                  new Field(
                      Fact.PRODUCT, "What it was sold as, its look or its wrapping", Input.TEXT),
                  new Field(Fact.PREMISES, "", Input.TEXT))),
          new Group(
              "References",
              List.of(
                  new Field(Fact.CORONER_REFERENCE, "", Input.SHORT),
                  new Field(Fact.POLICE_REFERENCE, "", Input.SHORT),
                  new Field(Fact.AMBULANCE_REFERENCE, "", Input.SHORT))));

  private Form() {}

  static String nameOf(Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How a field is asked. */
  enum Input {
    TEXT,
    SHORT,
    SEX,
    DISTRICT,
    SUSPICION,
    DRUG_OR_ALCOHOL
  }

  /** One field; its name on the page is the fact's. */
  record Field(Fact fact, String hint, Input input) {
    public String name() {
      return nameOf(fact);
    }

    public List<String> choices() {
      return switch (input) {
        case SEX -> List.of("Male", "Female", "Indeterminate", "Unknown");
        case SUSPICION -> List.of("possible", "probable", "confirmed", "excluded", "not known");
        case DRUG_OR_ALCOHOL -> List.of("drug", "alcohol", "both", "unclear");
        case TEXT, SHORT, DISTRICT -> List.of();
      };
    }
  }

  /** Fields that belong together. */
  record Group(String heading, List<Field> fields) {}
}
