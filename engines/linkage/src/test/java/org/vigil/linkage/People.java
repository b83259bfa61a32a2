package org.vigil.linkage;

import java.time.LocalDate;
import java.util.List;

/** Invented people for the tests. */
final class People {

  static final LocalDate BORN = LocalDate.of(1980, 3, 12);
  static final LocalDate DIED = LocalDate.of(2026, 5, 20);

  static final List<PersonDetails> ALL =
      List.of(
          whole().build(),
          whole().name("Harlow", "Dan").build(),
          whole().name("Daniel", "Harlow").build(),
          whole().name("Harlow", "Peter").build(),
          whole().dateOfBirth(LocalDate.of(1980, 12, 3)).nhsNumber("9434765918").build(),
          whole().reference(AgencyReference.Kind.CORONER, "HC/2026/0001").build(),
          PersonDetails.from("police")
              .name("Smyth-Jones", "Zoë")
              .age(44)
              .diedBetween(DIED.minusDays(9), DIED)
              .build(),
          PersonDetails.from("police")
              .name("Smith", "Zoe")
              .knownAs("Jones")
              .postcode("SG1 2AB")
              .build(),
          PersonDetails.from("ambulance")
              .name("UNKNOWN", "UNKNOWN MALE")
              .sex(Sex.MALE)
              .died(DIED)
              .build(),
          PersonDetails.from("ambulance").build());

  private People() {}

  static PersonDetails.Builder whole() {
    return PersonDetails.from("coroner")
        .name("Harlow", "Daniel")
        .sex(Sex.MALE)
        .dateOfBirth(BORN)
        .nhsNumber("9434765919")
        .postcode("SG1 1AA")
        .died(DIED);
  }

  /** Name, sex and date of birth only. */
  static PersonDetails.Builder named(String surname, String forenames) {
    return PersonDetails.from("police").name(surname, forenames).sex(Sex.MALE).dateOfBirth(BORN);
  }
}
