package org.vigil.notification.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Fault;
import org.vigil.notification.Feed;
import org.vigil.notification.FieldReader;
import org.vigil.notification.RawRow;
import org.vigil.notification.Reading;
import org.vigil.notification.Told;

/** Overdoses crews went to, and whether the person died or lived. */
@Component
class AmbulanceFeed implements Feed {
  private static final String DIED = "died";
  private static final String SURVIVED = "survived";

  @Override
  public String name() {
    return "ambulance";
  }

  @Override
  public String label() {
    return "Ambulance";
  }

  @Override
  public String says() {
    return "Overdoses crews went to, and whether the person died or lived.";
  }

  @Override
  public String organisation() {
    return "ambulance";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Incident number", Fact.AMBULANCE_REFERENCE),
        Column.required("Incident date", Fact.DATE_REPORTED),
        Column.of("Surname", Fact.SURNAME),
        Column.of("Forenames", Fact.FORENAMES),
        Column.of("Sex", Fact.SEX),
        Column.of("Date of birth", Fact.DATE_OF_BIRTH),
        Column.of("Age", Fact.AGE),
        Column.of("NHS number", Fact.NHS_NUMBER),
        Column.of("Incident address", Fact.INCIDENT_ADDRESS),
        Column.of("Incident postcode", Fact.INCIDENT_POSTCODE),
        Column.of("District", Fact.DISTRICT_OF_INCIDENT),
        Column.required("Outcome", Fact.OUTCOME),
        Column.of("Naloxone given", Fact.NALOXONE),
        Column.of("Suspected substances", Fact.SUBSTANCES),
        Column.of("Drug or alcohol", Fact.DRUG_OR_ALCOHOL),
        Column.of("Product or brand", Fact.PRODUCT),
        Column.of("Premises", Fact.PREMISES),
        Column.of("Narrative", Fact.CIRCUMSTANCES));
  }

  @Override
  public List<String> naturalKey() {
    return List.of("Incident number");
  }

  /** Several may be found dead together. */
  @Override
  public List<String> tellsApart() {
    return List.of("Surname", "Forenames", "Date of birth");
  }

  @Override
  public boolean isDeath(Facts facts) {
    return !facts.value(Fact.OUTCOME).orElse("").equals(SURVIVED);
  }

  /** The crew knows when it found someone dead, not when they died. */
  @Override
  public Reading read(RawRow row, FieldReader fields) {
    var usual = fields.read(row, this);
    var facts = new EnumMap<Fact, Told>(Fact.class);
    facts.putAll(usual.facts().asMap());
    var faults = new ArrayList<>(usual.faults());
    var outcome = row.cell("Outcome").strip().toLowerCase(Locale.ROOT);
    if (outcome.equals(SURVIVED) || outcome.equals(DIED)) {
      facts.put(Fact.OUTCOME, Told.of(outcome));
    } else if (!outcome.isEmpty()) {
      faults.add(
          new Fault(
              row.number(),
              "Outcome",
              row.cell("Outcome"),
              "died or survived",
              "Choose one.",
              true));
    }
    if (outcome.equals(DIED)) {
      usual.facts().told(Fact.DATE_REPORTED).ifPresent(day -> facts.put(Fact.DATE_FOUND, day));
    }
    return new Reading(row, Facts.of(facts), faults);
  }
}
