package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNKNOWN",
        "Unk Male",
        "unknown adult female",
        "Baby of Harlow",
        "N/K",
        "n/a",
        "NK",
        "Not known",
        "Not stated",
        "not yet identified",
        "No name",
        "TBC",
        "Infant",
        "unkown",
        "XX",
        "Unidentified male",
        "",
        " ",
        "??",
        "-"
      })
  void a_stand_in_is_no_name(String text) {
    assertThat(PersonName.of(text, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Na", "Noone", "Malek", "Babyn", "Nott", "Unwin", "Nilsson"})
  void a_name_that_looks_like_one_is_kept(String text) {
    assertThat(PersonName.of(text, null)).isPresent();
  }

  @Test
  void initials_are_not_taken_for_not_applicable() {
    assertThat(PersonName.of("Harlow", "N A").orElseThrow().forenames()).containsExactly("N", "A");
    assertThat(PersonName.of("Harlow", "N.A.").orElseThrow().forenames()).containsExactly("N", "A");
  }

  @Test
  void a_forename_that_stands_in_leaves_the_surname() {
    var name = PersonName.of("Harlow", "Baby").orElseThrow();
    assertThat(name.surname()).isEqualTo("HARLOW");
    assertThat(name.forename()).isNull();
  }
}
