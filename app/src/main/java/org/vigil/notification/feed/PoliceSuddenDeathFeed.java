package org.vigil.notification.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Fact;
import org.vigil.notification.Feed;

/** What officers wrote down where someone died suddenly. */
@Component
class PoliceSuddenDeathFeed implements Feed {
  @Override
  public String name() {
    return "police-sudden-death";
  }

  @Override
  public String label() {
    return "Police sudden-death report";
  }

  @Override
  public String says() {
    return "What officers wrote down where someone died suddenly.";
  }

  @Override
  public String organisation() {
    return "police";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Incident reference", Fact.POLICE_REFERENCE),
        Column.required("Report date", Fact.DATE_REPORTED),
        Column.of("Surname", Fact.SURNAME),
        Column.of("Forenames", Fact.FORENAMES),
        Column.of("Also known as", Fact.KNOWN_AS),
        Column.of("Sex", Fact.SEX),
        Column.of("Date of birth", Fact.DATE_OF_BIRTH),
        Column.of("Age", Fact.AGE),
        Column.of("NHS number", Fact.NHS_NUMBER),
        Column.of("Address", Fact.ADDRESS),
        Column.of("Postcode", Fact.POSTCODE),
        Column.of("District", Fact.DISTRICT_OF_RESIDENCE),
        Column.of("Date of death", Fact.DATE_OF_DEATH),
        Column.of("Date found", Fact.DATE_FOUND),
        Column.of("Last seen alive", Fact.LAST_SEEN_ALIVE),
        Column.of("Place of death", Fact.PLACE_OF_DEATH),
        Column.of("Suspicion", Fact.SUSPICION),
        Column.of("Drug or alcohol", Fact.DRUG_OR_ALCOHOL),
        Column.of("Items found", Fact.ITEMS_FOUND),
        Column.of("Substances", Fact.SUBSTANCES),
        Column.of("Product or brand", Fact.PRODUCT),
        Column.of("Premises", Fact.PREMISES),
        Column.of("Named contact", Fact.NAMED_CONTACT),
        Column.of("Summary", Fact.CIRCUMSTANCES));
  }

  @Override
  public List<String> naturalKey() {
    return List.of("Incident reference");
  }

  /** Several may be found dead together. */
  @Override
  public List<String> tellsApart() {
    return List.of("Surname", "Forenames", "Date of birth");
  }
}
