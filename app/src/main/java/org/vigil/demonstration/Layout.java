package org.vigil.demonstration;

import java.util.List;

/** The columns of each partner's file, as its feed reads them. */
enum Layout {
  CORONERS_OFFICER(
      "coroners-officer",
      "Coroner reference, Reported on, Surname, Forenames, Known as, Sex, Date of birth, Age, NHS number, Home address, Postcode,"
          + " District, Date of death, Date found, Place of death, Suspicion, Drug or alcohol, Circumstances, Substances,"
          + " Product or brand, Premises, Named contact, Inquest opened, Inquest concluded, Conclusion, Cause 1a, Cause 1b,"
          + " Cause 1c, Cause 2"),
  POLICE_SUDDEN_DEATH(
      "police-sudden-death",
      "Incident reference, Report date, Surname, Forenames, Also known as, Sex, Date of birth, Age, NHS number, Address, Postcode,"
          + " District, Date of death, Date found, Last seen alive, Place of death, Suspicion, Drug or alcohol, Items found, Substances,"
          + " Product or brand, Premises, Named contact, Summary"),
  AMBULANCE(
      "ambulance",
      "Incident number, Incident date, Surname, Forenames, Sex, Date of birth, Age, NHS number, Incident address,"
          + " Incident postcode, District, Outcome, Naloxone given, Suspected substances, Drug or alcohol, Product or brand,"
          + " Premises, Narrative"),
  TREATMENT_PROVIDER(
      "treatment-provider",
      "Client reference, Notified on, Surname, Forenames, Known as, Sex, Date of birth, NHS number, Address, Postcode, District,"
          + " Date of death, Treatment status, Drug group, Last contact, Prescribed, Naloxone kit issued, Substances,"
          + " Product or brand, Named contact, Notes"),
  DEATH_REGISTRATION(
      "death-registration",
      "Registration entry, Date registered, Surname, Forenames, Maiden name, Sex, Date of birth, Age, NHS number, Usual address,"
          + " Postcode, District, Date of death, Place of death, Cause 1a, Cause 1b, Cause 1c, Cause 2, Underlying cause,"
          + " Contributory causes, Certified by, Coroner reference");

  private final String feed;

  @SuppressWarnings("ImmutableEnumChecker") // List.of copies: it cannot be changed
  private final List<String> columns;

  Layout(String feed, String columns) {
    this.feed = feed;
    this.columns = List.of(columns.split(", *"));
  }

  String feed() {
    return feed;
  }

  List<String> columns() {
    return columns;
  }
}
