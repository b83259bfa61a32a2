package org.vigil.notification.feed;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.notification.Column;
import org.vigil.notification.Dates;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Fault;
import org.vigil.notification.Feed;
import org.vigil.notification.FieldReader;
import org.vigil.notification.RawRow;
import org.vigil.notification.Reading;
import org.vigil.notification.Told;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.reference.Reference;

/**
 * Accidental drug deaths as the State of Connecticut publishes them, one row each and nobody named.
 * Its rows are never about one person, and it has no reference of its own.
 */
@Component
class ConnecticutOcmeFeed implements Feed {
  private static final DateTimeFormatter MONTH_DAY_YEAR = Dates.strict("M/d/uuuu");
  private static final Set<String> THE_STATE = Set.of("CT", "CONNECTICUT");
  private static final Set<String> NOT_KNOWN = Set.of("UNKNOWN", "UK", "UNK");

  private final Areas counties;

  ConnecticutOcmeFeed() {
    counties = Areas.connecticut();
  }

  @Override
  public String name() {
    return "connecticut-ocme";
  }

  @Override
  public String label() {
    return "Connecticut medical examiner";
  }

  @Override
  public String says() {
    return "Accidental drug deaths as the State of Connecticut publishes them, one row each and nobody named.";
  }

  @Override
  public String organisation() {
    return "connecticut-ocme";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("Date", Fact.DATE_OF_DEATH),
        Column.of("Age", Fact.AGE),
        Column.of("Sex", Fact.SEX),
        Column.of("Residence City", Fact.ADDRESS),
        Column.of("Description of Injury", Fact.CIRCUMSTANCES),
        Column.of("Location", Fact.PLACE_OF_DEATH),
        Column.required("Cause of Death", Fact.CAUSE_1A),
        Column.of("Other Significant Conditions", Fact.CAUSE_2),
        Column.of("Manner of Death", Fact.MANNER));
  }

  @Override
  public List<String> headersRead() {
    return Stream.concat(
            columns().stream().map(Column::header),
            Stream.of(
                "Date Type",
                "Residence County",
                "Residence State",
                "Injury County",
                "Injury State",
                "Death County",
                "Death State",
                "Location if Other",
                "Race",
                "Ethnicity"))
        .toList();
  }

  @Override
  public List<String> naturalKey() {
    return List.of();
  }

  @Override
  public DateTimeFormatter dates() {
    return MONTH_DAY_YEAR;
  }

  @Override
  public Areas areas(Reference reference) {
    return counties;
  }

  @Override
  public String county(Reference reference) {
    return Areas.CONNECTICUT;
  }

  @Override
  public boolean oneRowPerDeath() {
    return true;
  }

  @Override
  public Reading read(RawRow row, FieldReader fields) {
    var usual = fields.read(row, this);
    var facts = new EnumMap<Fact, Told>(Fact.class);
    facts.putAll(usual.facts().asMap());
    var faults = new ArrayList<>(usual.faults());
    basisOfDate(row, facts, faults);
    place(row, "Residence", Fact.DISTRICT_OF_RESIDENCE, facts, faults);
    place(row, "Injury", Fact.DISTRICT_OF_INCIDENT, facts, faults);
    place(row, "Death", Fact.DISTRICT_OF_DEATH, facts, faults);
    placeOfDeath(row, facts);
    ethnicity(row, facts);
    if (row.cell("Manner of Death").strip().equalsIgnoreCase("pending")) {
      facts.put(Fact.MANNER, new Told.Unknown());
    }
    return new Reading(row, Facts.of(facts), faults);
  }

  /** Two years of the file give the day a death was reported in place of the day of death. */
  private static void basisOfDate(RawRow row, Map<Fact, Told> facts, List<Fault> faults) {
    var basis = row.cell("Date Type").strip().toLowerCase(Locale.ROOT);
    if (basis.equals("date reported")) {
      var day = facts.remove(Fact.DATE_OF_DEATH);
      if (day != null) {
        facts.put(Fact.DATE_REPORTED, day);
      }
    } else if (!basis.equals("date of death")) {
      faults.add(
          new Fault(
              row.number(),
              "Date Type",
              row.cell("Date Type"),
              "Date of death or Date reported",
              "Say which of the two the date is.",
              true));
    }
  }

  private void place(
      RawRow row, String where, Fact fact, Map<Fact, Told> facts, List<Fault> faults) {
    var header = where + " County";
    var county = row.cell(header).strip().toUpperCase(Locale.ROOT);
    var state = row.cell(where + " State").strip().toUpperCase(Locale.ROOT);
    if (!state.isEmpty() && !THE_STATE.contains(state) && !NOT_KNOWN.contains(state)) {
      facts.put(fact, Told.of(Areas.OUT_OF_COUNTY));
    } else {
      var known = county.isEmpty() ? Optional.<Area>empty() : counties.byName(county);
      if (known.isEmpty() && !county.isEmpty() && !NOT_KNOWN.contains(county)) {
        faults.add(
            new Fault(
                row.number(),
                header,
                row.cell(header),
                "one of the eight counties of Connecticut",
                "Taken without the county.",
                false));
      }
      if (known.isPresent() && !NOT_KNOWN.contains(county)) {
        facts.put(fact, Told.of(known.get().code()));
      } else if (THE_STATE.contains(state)) {
        // Somewhere in Connecticut is less than a county and more than nothing.
        facts.put(fact, Told.of(Areas.CONNECTICUT));
      } else if (NOT_KNOWN.contains(county)) {
        facts.put(fact, new Told.Unknown());
      }
    }
  }

  /** "Other" says where to look for the words. */
  private static void placeOfDeath(RawRow row, Map<Fact, Told> facts) {
    var words = row.cell("Location if Other").strip();
    if (!words.isEmpty() && row.cell("Location").strip().startsWith("Other")) {
      facts.put(Fact.PLACE_OF_DEATH, Told.of(words));
    }
  }

  private static void ethnicity(RawRow row, Map<Fact, Told> facts) {
    var cells =
        Stream.of("Race", "Ethnicity")
            .map(header -> row.cell(header).strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
    var told =
        cells.stream()
            .filter(cell -> !cell.equalsIgnoreCase("unknown"))
            .collect(Collectors.joining("; "));
    if (!told.isEmpty()) {
      facts.put(Fact.ETHNICITY, Told.of(told));
    } else if (!cells.isEmpty()) {
      facts.put(Fact.ETHNICITY, new Told.Unknown());
    }
  }
}
