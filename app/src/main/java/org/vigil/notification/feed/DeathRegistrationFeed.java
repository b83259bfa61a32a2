package org.vigil.notification.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Fact;
import org.vigil.notification.Feed;

/** Deaths as registered, with the certified cause and, later, its codes. */
@Component
class DeathRegistrationFeed implements Feed {
  @Override
  public String name() {
    return "death-registration";
  }

  @Override
  public String label() {
    return "Death registration";
  }

  @Override
  public String says() {
    return "Deaths as registered, with the certified cause and, later, its codes.";
  }

  @Override
  public String organisation() {
    return "registrar";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Registration entry", Fact.REGISTRATION_ENTRY),
        Column.required("Date registered", Fact.DATE_REGISTERED),
        Column.of("Surname", Fact.SURNAME),
        Column.of("Forenames", Fact.FORENAMES),
        Column.of("Maiden name", Fact.MAIDEN_NAME),
        Column.of("Sex", Fact.SEX),
        Column.of("Date of birth", Fact.DATE_OF_BIRTH),
        Column.of("Age", Fact.AGE),
        Column.of("NHS number", Fact.NHS_NUMBER),
        Column.of("Usual address", Fact.ADDRESS),
        Column.of("Postcode", Fact.POSTCODE),
        Column.of("District", Fact.DISTRICT_OF_RESIDENCE),
        Column.of("Date of death", Fact.DATE_OF_DEATH),
        Column.of("Place of death", Fact.PLACE_OF_DEATH),
        Column.of("Cause 1a", Fact.CAUSE_1A),
        Column.of("Cause 1b", Fact.CAUSE_1B),
        Column.of("Cause 1c", Fact.CAUSE_1C),
        Column.of("Cause 2", Fact.CAUSE_2),
        Column.of("Underlying cause", Fact.UNDERLYING_CAUSE),
        Column.of("Contributory causes", Fact.CONTRIBUTORY_CAUSES),
        Column.of("Certified by", Fact.CERTIFIED_BY),
        Column.of("Coroner reference", Fact.CORONER_REFERENCE));
  }

  @Override
  public List<String> naturalKey() {
    return List.of("Registration entry");
  }
}
