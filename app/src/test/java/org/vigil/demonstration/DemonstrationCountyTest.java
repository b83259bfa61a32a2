package org.vigil.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemonstrationCountyTest {
  private static final LocalDate TODAY = DemonstrationCounty.TODAY;
  private static final DemonstrationCounty COUNTY =
      DemonstrationCounty.generate(DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, TODAY);
  private static final String POISONING = "X4[0-4]|X6[0-4]|Y1[0-4]|F1[1-689].*";

  @Test
  void the_same_seed_tells_the_same_county() {
    var again =
        DemonstrationCounty.generate(
            DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, TODAY);

    assertThat(again.files()).isEqualTo(COUNTY.files());
    assertThat(again.truth()).isEqualTo(COUNTY.truth());
    assertThat(DemonstrationCounty.generate(1, DemonstrationCounty.FIRST_DAY, TODAY).files())
        .isNotEqualTo(COUNTY.files());
  }

  @Test
  void registrations_of_drug_poisoning_are_the_published_number_in_every_district_and_year() {
    var figures = new RegistrationFigures();
    var counted =
        rows("death-registration").stream()
            .filter(row -> row.getField("Underlying cause").matches(POISONING))
            .collect(
                groupingBy(
                    row -> row.getField("District") + row.getField("Date registered").substring(6),
                    counting()));

    for (var district : District.values()) {
      for (int year = 2015; year <= 2020; year++) {
        assertThat(counted.getOrDefault(district.label() + year, 0L))
            .as("%s %d", district.label(), year)
            .isEqualTo(figures.of(district, year));
      }
    }
  }

  @Test
  void a_broxbourne_figure_copied_by_hand() {
    assertThat(new RegistrationFigures().of(District.BROXBOURNE, 2019)).isEqualTo(8);
    assertThat(new RegistrationFigures().of(District.STEVENAGE, 2017)).isEqualTo(1);
  }

  @Test
  void every_file_parses_back_with_the_columns_of_its_layout() {
    for (var file : COUNTY.files()) {
      var layout =
          Stream.of(Layout.values())
              .filter(l -> l.feed().equals(file.feed()))
              .findFirst()
              .orElseThrow();
      var parsed = parsed(file);

      assertThat(parsed).as(file.fileName()).hasSize(file.rows());
      assertThat(parsed.getFirst().getHeader()).isEqualTo(layout.columns());
    }
  }

  @Test
  void natural_keys_are_unique_within_a_feed() {
    var keys = COUNTY.truth().stream().map(row -> row.feed() + " " + row.naturalKey()).toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void nothing_is_told_before_it_happened() {
    var dates =
        Set.of(
            "Reported on",
            "Report date",
            "Incident date",
            "Notified on",
            "Date registered",
            "Date of death",
            "Date found",
            "Last seen alive",
            "Last contact",
            "Inquest opened",
            "Inquest concluded",
            "Date of birth");
    for (var telling : COUNTY.told(LocalDate.MIN, DemonstrationCounty.LAST_DAY)) {
      assertThat(telling.sentOn()).isAfterOrEqualTo(telling.event().found());
      telling.values().entrySet().stream()
          .filter(
              value ->
                  dates.contains(value.getKey())
                      && value.getValue().matches("\\d\\d/\\d\\d/\\d{4}"))
          .filter(value -> !telling.hazards().contains(Hazard.IMPOSSIBLE_DATE))
          .forEach(
              value ->
                  assertThat(LocalDate.parse(value.getValue(), Row.AS_TOLD))
                      .as(value.getKey() + " of " + telling.naturalKey())
                      .isBeforeOrEqualTo(telling.sentOn()));
      if (telling.values().containsKey("Conclusion")) {
        assertThat(telling.sentOn()).isAfter(telling.event().concluded());
      }
    }
  }

  @Test
  void files_end_with_the_window_and_days_after_it_follow_without_gap_or_overlap() {
    var later = LocalDate.of(2025, 1, 31);
    var longer =
        DemonstrationCounty.generate(
            DemonstrationCounty.SEED, DemonstrationCounty.FIRST_DAY, later);
    int byDay = 0;
    for (var day = TODAY; day.isBefore(later); day = day.plusDays(1)) {
      byDay += rowsOf(COUNTY.tellBetween(day, day.plusDays(1)));
    }

    assertThat(COUNTY.files()).allMatch(file -> !file.sentOn().isAfter(TODAY));
    assertThat(rowsOf(COUNTY.files()) + byDay).isEqualTo(rowsOf(longer.files()));
    assertThat(byDay).isPositive();
  }

  @Test
  void five_deaths_of_the_stevenage_cluster_are_known_today_and_two_follow() {
    var known = deathsOf(PlantedClusters.NITAZENE);
    var afterwards =
        COUNTY.truthBetween(TODAY, LocalDate.of(2024, 12, 31)).stream()
            .filter(row -> row.planted().equals(PlantedClusters.NITAZENE))
            .map(TruthRow::personId)
            .filter(person -> !known.contains(person))
            .distinct();

    assertThat(known).hasSize(5);
    assertThat(afterwards).hasSize(2);
    assertThat(
            rows("coroners-officer").stream()
                .filter(row -> row.getField("Substances").contains("metonitazene"))
                .map(row -> row.getField("Coroner reference"))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void watford_has_its_slow_rise_of_men_of_35_to_44() {
    assertThat(deathsOf(PlantedClusters.SLOW_RISE)).hasSizeBetween(10, 12);
    for (int year = 2015; year <= 2024; year++) {
      int about = year;
      var deaths =
          COUNTY.events().stream()
              .filter(
                  event ->
                      event.kind() == TrueEvent.Kind.DRUG_POISONING
                          && event.happenedIn() == District.WATFORD)
              .filter(event -> event.day().getYear() == about && event.person().male())
              .filter(
                  event ->
                      event.person().ageOn(event.day()) >= 35
                          && event.person().ageOn(event.day()) <= 44)
              .count();
      assertThat(deaths).as("%d", year).matches(n -> about == 2024 ? n >= 10 : n <= 7);
    }
  }

  @Test
  void hazards_strike_about_as_often_as_their_file_says() {
    for (var count : COUNTY.hazardCounts()) {
      double expected = count.statedRate() * count.chances();
      double fourDeviations = 4 * Math.sqrt(expected * (1 - count.statedRate())) + 1;

      assertThat((double) count.struck())
          .as("%s", count)
          .isCloseTo(expected, within(fourDeviations));
    }
  }

  @Test
  void inquests_take_about_27_weeks_with_a_long_tail() {
    var weeks =
        COUNTY.events().stream()
            .filter(event -> event.kind() == TrueEvent.Kind.DRUG_POISONING)
            .map(event -> ChronoUnit.DAYS.between(event.found(), event.concluded()) / 7.0)
            .sorted()
            .toList();

    assertThat(weeks.get(weeks.size() / 2)).isBetween(25.0, 29.0);
    assertThat(weeks.get(weeks.size() * 95 / 100)).isGreaterThan(55.0);
  }

  @Test
  void numbers_come_from_999_and_pass_their_check_digit_unless_spoilt() {
    for (var telling : COUNTY.told(LocalDate.MIN, TODAY)) {
      var number = telling.values().getOrDefault("NHS number", "");
      if (!number.isEmpty()) {
        boolean passes = NhsNumbers.checkDigit(number.substring(0, 9)) == number.charAt(9) - '0';
        assertThat(number).startsWith("999").hasSize(10);
        assertThat(passes).isEqualTo(!telling.hazards().contains(Hazard.BAD_CHECK_DIGIT));
      }
    }
    assertThat(NhsNumbers.checkDigit("943476591")).isEqualTo(9);
  }

  @Test
  void kin_share_an_address_and_either_a_name_or_a_birthday() {
    var people = new HashMap<Integer, Person>();
    COUNTY.events().forEach(event -> people.put(event.person().id(), event.person()));
    var kin =
        people.values().stream()
            .filter(person -> person.hazards().contains(Hazard.KIN_AT_ONE_ADDRESS))
            .toList();

    assertThat(kin).hasSizeGreaterThan(4);
    assertThat(kin)
        .allSatisfy(
            person ->
                assertThat(people.values())
                    .anyMatch(
                        other ->
                            other.id() != person.id()
                                && other.home().equals(person.home())
                                && other.surname().equals(person.surname())
                                && (other.forename().equals(person.forename())
                                    || other.dateOfBirth().equals(person.dateOfBirth()))));
  }

  private static Set<Integer> deathsOf(String planted) {
    return COUNTY.truth().stream()
        .filter(row -> row.planted().equals(planted))
        .map(TruthRow::personId)
        .collect(Collectors.toSet());
  }

  private static int rowsOf(List<PartnerFile> files) {
    return files.stream().mapToInt(PartnerFile::rows).sum();
  }

  private static List<NamedCsvRecord> rows(String feed) {
    var rows = new ArrayList<NamedCsvRecord>();
    COUNTY.files().stream()
        .filter(file -> file.feed().equals(feed))
        .forEach(file -> rows.addAll(parsed(file)));
    return rows;
  }

  private static List<NamedCsvRecord> parsed(PartnerFile file) {
    return CsvReader.builder().ofNamedCsvRecord(file.csv()).stream().toList();
  }
}
