package org.vigil.notification.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Fact;
import org.vigil.notification.Feed;

/** Deaths of people the treatment provider knew. */
@Component
class TreatmentProviderFeed implements Feed {
  @Override
  public String name() {
    return "treatment-provider";
  }

  @Override
  public String label() {
    return "Drug and alcohol treatment provider";
  }

  @Override
  public String says() {
    return "Deaths of people the treatment provider knew.";
  }

  @Override
  public String organisation() {
    return "treatment";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Client reference", Fact.TREATMENT_REFERENCE),
        Column.required("Notified on", Fact.DATE_REPORTED),
        Column.of("Surname", Fact.SURNAME),
        Column.of("Forenames", Fact.FORENAMES),
        Column.of("Known as", Fact.KNOWN_AS),
        Column.of("Sex", Fact.SEX),
        Column.of("Date of birth", Fact.DATE_OF_BIRTH),
        Column.of("NHS number", Fact.NHS_NUMBER),
        Column.of("Address", Fact.ADDRESS),
        Column.of("Postcode", Fact.POSTCODE),
        Column.of("District", Fact.DISTRICT_OF_RESIDENCE),
        Column.of("Date of death", Fact.DATE_OF_DEATH),
        Column.of("Treatment status", Fact.TREATMENT_STATUS),
        Column.of("Drug group", Fact.DRUG_GROUP),
        Column.of("Last contact", Fact.LAST_CONTACT),
        Column.of("Prescribed", Fact.PRESCRIBED),
        Column.of("Naloxone kit issued", Fact.NALOXONE_KIT),
        Column.of("Substances", Fact.SUBSTANCES),
        Column.of("Product or brand", Fact.PRODUCT),
        Column.of("Named contact", Fact.NAMED_CONTACT),
        Column.of("Notes", Fact.CIRCUMSTANCES));
  }

  @Override
  public List<String> naturalKey() {
    return List.of("Client reference", "Notified on");
  }
}
