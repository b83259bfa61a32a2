package org.vigil.notification;

/** What can be said of a person who died and of their death. The data dictionary of notifications. */
public enum Fact {
  SURNAME("Surname", Kind.NAME),
  FORENAMES("Forenames", Kind.NAME),
  KNOWN_AS("Known as", Kind.NAME),
  MAIDEN_NAME("Maiden name", Kind.NAME),
  SEX("Sex", Kind.SEX),
  DATE_OF_BIRTH("Date of birth", Kind.DATE),
  AGE("Age", Kind.AGE),
  NHS_NUMBER("NHS number", Kind.NHS_NUMBER),
  ADDRESS("Address", Kind.TEXT),
  POSTCODE("Postcode", Kind.POSTCODE),
  DISTRICT_OF_RESIDENCE("District of residence", Kind.AREA),
  INCIDENT_ADDRESS("Address of incident", Kind.TEXT),
  INCIDENT_POSTCODE("Postcode of incident", Kind.POSTCODE),
  DISTRICT_OF_INCIDENT("District of incident", Kind.AREA),
  DISTRICT_OF_DEATH("District of death", Kind.AREA),
  ETHNICITY("Ethnicity", Kind.TEXT),
  DATE_OF_DEATH("Date of death", Kind.DATE),
  DATE_FOUND("Date found", Kind.DATE),
  LAST_SEEN_ALIVE("Last seen alive", Kind.DATE),
  DATE_REPORTED("Date reported", Kind.DATE),
  PLACE_OF_DEATH("Place of death", Kind.TEXT),
  CORONER_REFERENCE("Coroner reference", Kind.REFERENCE),
  POLICE_REFERENCE("Police reference", Kind.REFERENCE),
  AMBULANCE_REFERENCE("Ambulance reference", Kind.REFERENCE),
  TREATMENT_REFERENCE("Treatment reference", Kind.REFERENCE),
  REGISTRATION_ENTRY("Registration entry", Kind.REFERENCE),
  OUTCOME("Outcome", Kind.TEXT),
  SUSPICION("Suspicion", Kind.TEXT),
  DRUG_OR_ALCOHOL("Drug or alcohol", Kind.TEXT),
  SUBSTANCES("Substances", Kind.TEXT),
  PRODUCT("Product or brand", Kind.TEXT),
  PREMISES("Premises", Kind.TEXT),
  NAMED_CONTACT("Named contact", Kind.NAME),
  NALOXONE("Naloxone given", Kind.TEXT),
  NALOXONE_KIT("Naloxone kit issued", Kind.TEXT),
  TREATMENT_STATUS("Treatment status", Kind.TEXT),
  DRUG_GROUP("Drug group", Kind.TEXT),
  LAST_CONTACT("Last contact", Kind.DATE),
  PRESCRIBED("Prescribed", Kind.TEXT),
  CIRCUMSTANCES("Circumstances", Kind.TEXT),
  ITEMS_FOUND("Items found", Kind.TEXT),
  INQUEST_OPENED("Inquest opened", Kind.DATE),
  INQUEST_CONCLUDED("Inquest concluded", Kind.DATE),
  CONCLUSION("Conclusion", Kind.TEXT),
  DATE_REGISTERED("Date registered", Kind.DATE),
  CAUSE_1A("Cause of death 1a", Kind.TEXT),
  CAUSE_1B("Cause of death 1b", Kind.TEXT),
  CAUSE_1C("Cause of death 1c", Kind.TEXT),
  CAUSE_2("Cause of death 2", Kind.TEXT),
  UNDERLYING_CAUSE("Underlying cause", Kind.ICD10),
  CONTRIBUTORY_CAUSES("Contributory causes", Kind.TEXT),
  CERTIFIED_BY("Certified by", Kind.TEXT),
  MANNER("Manner of death", Kind.TEXT);

  /** How a fact is written down, and so how it is read and checked. */
  public enum Kind {
    NAME,
    TEXT,
    DATE,
    SEX,
    AGE,
    NHS_NUMBER,
    POSTCODE,
    AREA,
    REFERENCE,
    ICD10
  }

  private final String label;
  private final Kind kind;

  Fact(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }
}
