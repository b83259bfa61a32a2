package org.vigil.notification.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Fact;
import org.vigil.notification.Feed;

/** Deaths reported to the coroner, and the same deaths again as their inquests open and conclude. */
@Component
class CoronersOfficerFeed implements Feed {
  @Override
  public String name() {
    return "coroners-officer";
  }

  @Override
  public String label() {
    return "Coroner's officer";
  }

  @Override
  public String says() {
    return "Deaths reported to the coroner, and the same deaths again as their inquests open and conclude.";
  }

  @Override
  public String organisation() {
    return "coroner";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Coroner reference", Fact.CORONER_REFERENCE),
        Column.required("Reported on", Fact.DATE_REPORTED),
        Column.of("Surname", Fact.SURNAME),
        Column.of("Forenames", Fact.FORENAMES),
        Column.of("Known as", Fact.KNOWN_AS),
        Column.of("Sex", Fact.SEX),
        Column.of("Date of birth", Fact.DATE_OF_BIRTH),
        Column.of("Age", Fact.AGE),
        Column.of("NHS number", Fact.NHS_NUMBER),
        Column.of("Home address", Fact.ADDRESS),
        Column.of("Postcode", Fact.POSTCODE),
        Column.of("District", Fact.DISTRICT_OF_RESIDENCE),
        Column.of("Date of death", Fact.DATE_OF_DEATH),
        Column.of("Date found", Fact.DATE_FOUND),
        Column.of("Place of death", Fact.PLACE_OF_DEATH),
        Column.of("Suspicion", Fact.SUSPICION),
        Column.of("Drug or alcohol", Fact.DRUG_OR_ALCOHOL),
        Column.of("Circumstances", Fact.CIRCUMSTANCES),
        Column.of("Substances", Fact.SUBSTANCES),
        Column.of("Product or brand", Fact.PRODUCT),
        Column.of("Premises", Fact.PREMISES),
        Column.of("Named contact", Fact.NAMED_CONTACT),
        Column.of("Inquest opened", Fact.INQUEST_OPENED),
        Column.of("Inquest concluded", Fact.INQUEST_CONCLUDED),
        Column.of("Conclusion", Fact.CONCLUSION),
        Column.of("Cause 1a", Fact.CAUSE_1A),
        Column.of("Cause 1b", Fact.CAUSE_1B),
        Column.of("Cause 1c", Fact.CAUSE_1C),
        Column.of("Cause 2", Fact.CAUSE_2));
  }

  @Override
  public List<String> naturalKey() {
    return List.of("Coroner reference", "Reported on");
  }
}
