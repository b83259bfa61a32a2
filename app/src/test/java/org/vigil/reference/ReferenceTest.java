package org.vigil.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

  private final Reference reference = Reference.shipped();

  @Test
  void the_county_is_ten_districts() {
    assertThat(reference.areas().districtsOf(Areas.HERTFORDSHIRE, LocalDate.of(2024, 1, 1)))
        .hasSize(10);
    assertThat(Areas.connecticut().districtsOf("CT", LocalDate.of(2020, 1, 1))).hasSize(8);
  }

  @Test
  void an_area_is_found_however_it_is_written() {
    var areas = reference.areas();
    assertThat(areas.byName(" ST. ALBANS ")).map(Area::code).contains("E07000240");
    assertThat(areas.byName("Welwyn & Hatfield")).map(Area::code).contains("E07000241");
    assertThat(areas.byName("no fixed abode")).map(Area::code).contains("NFA");
    assertThat(areas.byName("E07000097")).map(Area::name).contains("East Hertfordshire");
    assertThat(areas.byName("Luton")).isEmpty();
  }

  @Test
  void a_population_not_loaded_is_refused_with_the_file_to_load() {
    var found = reference.populations().find("E07000243", 2020);
    assertThat(found)
        .isInstanceOfSatisfying(
            Population.Found.class, it -> assertThat(it.total()).isEqualTo(88_104));
    var refused = reference.populations().find("E07000243", 2024);
    assertThat(refused)
        .isInstanceOfSatisfying(
            Population.Refused.class,
            it -> assertThat(it.reason()).contains("2001 to 2020").contains("mid-2024"));
  }

  @Test
  void every_year_that_is_missing_is_named_at_once_with_who_publishes_it() {
    var populations = reference.populations();
    var day = LocalDate.of(2024, 1, 1);

    assertThat(
            populations.missing(
                "Hertfordshire",
                reference.areas().districtsOf(Areas.HERTFORDSHIRE, day),
                List.of(2020, 2021, 2022)))
        .hasValue(
            "No mid-year population of 2021 and 2022 is loaded for Hertfordshire: the years loaded are 2001 to 2020. Load the ONS file \"Estimates of the population for England and Wales, mid-2021 and mid-2022, by local authority and single year of age\" into populations.csv in the reference folder.");
    assertThat(
            populations.missing(
                "Connecticut",
                Areas.connecticut().districtsOf(Areas.CONNECTICUT, day),
                List.of(2020, 2021, 2022)))
        .hasValue(
            "No mid-year population of 2020, 2021 and 2022 is loaded for Connecticut: no year is loaded for it. Load the U.S. Census Bureau's county population estimates by age and sex, mid-2020, mid-2021 and mid-2022, into populations.csv in the reference folder.");
    assertThat(
            populations.missing(
                "Hertfordshire",
                reference.areas().districtsOf(Areas.HERTFORDSHIRE, day),
                List.of(2018, 2019, 2020)))
        .isEmpty();
  }

  @Test
  void every_group_a_table_may_print_has_substances() {
    for (var group : List.of("OPIATE", "NITAZENE", "SSRI")) {
      assertThat(reference.substances().groupName(group)).isPresent();
      assertThat(reference.substances().inGroup(group)).hasSizeGreaterThan(1);
    }
    assertThat(
            reference.substances().all().stream()
                .flatMap(substance -> substance.groups().stream())
                .distinct()
                .filter(group -> reference.substances().groupName(group).isEmpty()))
        .as("groups that only sort, and are never reported")
        .containsExactlyInAnyOrder("OTHER", "NOT_SPECIFIED");
  }

  @Test
  void registrations_of_the_districts_add_up_to_the_county() {
    var registrations = reference.registrations();
    for (int year = 1993; year <= 2020; year++) {
      int sum = 0;
      for (var district :
          reference.areas().districtsOf(Areas.HERTFORDSHIRE, LocalDate.of(year, 7, 1))) {
        sum +=
            registrations.find(district.code(), Registrations.DRUG_POISONING, year).orElseThrow();
      }
      assertThat(sum)
          .as("year %d", year)
          .isEqualTo(
              registrations
                  .find(Areas.HERTFORDSHIRE, Registrations.DRUG_POISONING, year)
                  .orElseThrow());
    }
  }

  @Test
  void working_days_leave_out_weekends_and_bank_holidays() {
    var days = reference.workingDays();
    assertThat(days.plus(LocalDate.of(2024, 12, 24), 1)).isEqualTo(LocalDate.of(2024, 12, 27));
    assertThat(days.between(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 4, 2))).isEqualTo(1);
    assertThat(days.isWorkingDay(LocalDate.of(2022, 9, 19))).isFalse();
    assertThat(days.knows(2026)).isFalse();
  }

  @Test
  void postcodes_are_written_one_way() {
    assertThat(Postcode.parse("sg11aa")).map(Postcode::value).contains("SG1 1AA");
    assertThat(Postcode.parse(" AL1-3jq ")).map(Postcode::outcode).contains("AL1");
    assertThat(Postcode.parse("SG1 O1B")).isEmpty();
    assertThat(Postcode.parse("SGI 1AA")).isEmpty();
    assertThat(Postcode.suggest("SGI 1AA")).map(Postcode::value).contains("SG1 1AA");
    assertThat(Postcode.meansNoFixedAbode("zz99 3vz")).isTrue();
    assertThat(Postcode.parse("ZZ99 9ZZZ")).isEmpty();
    assertThat(Postcode.parse("not known")).isEmpty();
  }

  @Test
  void forenames_are_those_of_the_nearest_year() {
    assertThat(reference.forenames().near(1965, "M").getFirst().year()).isEqualTo(1964);
  }

  @Test
  void a_file_in_the_folder_replaces_the_shipped_one(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bank-holidays-england.csv"),
        "date,name,source\n2026-01-01,New Year's Day,test\n");
    assertThat(Reference.replacedBy(folder).workingDays().knows(2026)).isTrue();
    assertThat(Reference.replacedBy(folder).areas().all()).hasSize(14);
  }

  @Test
  void a_faulty_file_names_its_line(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bank-holidays-england.csv"), "date,name,source\n1/1/26,x,test\n");
    assertThatThrownBy(() -> Reference.replacedBy(folder).workingDays())
        .hasMessageContaining("line 2")
        .hasMessageContaining("yyyy-mm-dd");
  }
}
