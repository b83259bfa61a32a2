package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonDetailsTest {

  @Test
  void nothing_of_a_person_is_printed() {
    var details = People.whole().reference(AgencyReference.Kind.CORONER, "HC 1").build();
    assertThat(details).hasToString("PersonDetails[hidden]");
    assertThat(details.names().toString()).doesNotContain("HARLOW");
    assertThat(details.references().toString()).doesNotContain("HC1");
    assertThat(new Candidate("r1", "c1", details).toString()).doesNotContainIgnoringCase("harlow");
  }

  @Test
  void a_stand_in_is_no_name() {
    assertThat(
            PersonDetails.from("police").name("UNKNOWN", "UNKNOWN MALE").build().isUnidentified())
        .isTrue();
    assertThat(PersonDetails.from("police").name("Baby of", "Harlow").build().isUnidentified())
        .isTrue();
    assertThat(PersonDetails.from("police").name("Harlow", "Not known").build().names())
        .containsExactly(PersonName.of("Harlow", null).orElseThrow());
  }

  @Test
  void a_person_has_every_name_told() {
    var details =
        PersonDetails.from("police")
            .name("Harlow", "Susan")
            .knownAs("Sue Smith")
            .knownAs("Suki")
            .maidenName("Price")
            .build();
    assertThat(details.names())
        .containsExactly(
            PersonName.of("HARLOW", "SUSAN").orElseThrow(),
            PersonName.of("SMITH", "SUE").orElseThrow(),
            PersonName.of("HARLOW", "SUKI").orElseThrow(),
            PersonName.of("PRICE", "SUSAN").orElseThrow());
  }

  @Test
  void no_fixed_abode_is_no_postcode() {
    assertThat(PersonDetails.from("police").postcode("ZZ99 3VZ").build().postcode()).isNull();
    assertThat(PersonDetails.from("police").postcode("NFA").build().postcode()).isNull();
    assertThat(Postcode.parse("sg1 1aa").orElseThrow().district()).isEqualTo("SG1");
    assertThat(Postcode.parse("SG11 1AA").orElseThrow().sector()).isEqualTo("SG111");
  }

  @Test
  void a_number_with_a_wrong_check_digit_is_kept_apart_from_valid_ones() {
    var details = PersonDetails.from("police").nhsNumber("943 476 5918").build();
    assertThat(details.nhsNumber()).isNull();
    assertThat(details.nhsNumberAsTold()).isEqualTo("9434765918");
    assertThat(PersonDetails.from("police").nhsNumber("1111111111").build().nhsNumberAsTold())
        .isNull();
  }

  @Test
  void years_lived_are_reckoned_before_they_are_believed() {
    var born =
        PersonDetails.from("police")
            .dateOfBirth(LocalDate.of(1980, 5, 21))
            .died(LocalDate.of(2026, 5, 20))
            .age(50)
            .build();
    assertThat(born.yearsLived()).isEqualTo(45);
    assertThat(PersonDetails.from("police").age(50).build().yearsLived()).isEqualTo(50);
  }
}
