package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {

  @Test
  void keys_are_short_plain_and_without_readable_details() {
    var keys =
        BlockingKeys.of(
            People.whole().reference(AgencyReference.Kind.CORONER, "HC/2026/1").build());
    assertThat(keys).isNotEmpty().allMatch(key -> key.matches("[a-z-]+:[0-9a-f]{16}"));
    assertThat(String.join(" ", keys))
        .doesNotContainIgnoringCase("harlow")
        .doesNotContain("9434765919");
  }

  @Test
  void keys_stay_the_same_for_good() {
    assertThat(BlockingKeys.of(PersonDetails.from("police").nhsNumber("9434765919").build()))
        .containsExactly("nhs:66193ea491415b54");
  }

  @Test
  void nothing_told_has_no_keys_and_so_meets_nobody() {
    assertThat(
            BlockingKeys.of(PersonDetails.from("police").name("UNKNOWN", "UNKNOWN MALE").build()))
        .isEmpty();
  }

  @Test
  void deaths_up_to_three_days_apart_meet_whatever_day_it_is() {
    for (var start = 0; start < 40; start++) {
      var day = People.DIED.plusDays(start);
      for (var apart = 0; apart <= 3; apart++) {
        var one = PersonDetails.from("police").name("Harlow", null).died(day).build();
        var other =
            PersonDetails.from("coroner").name("Harlowe", null).died(day.plusDays(apart)).build();
        assertThat(meet(one, other)).as("%s days apart from %s", apart, day).isTrue();
      }
      var later = PersonDetails.from("coroner").name("Harlow", null).died(day.plusDays(20)).build();
      assertThat(meet(PersonDetails.from("police").name("Harlow", null).died(day).build(), later))
          .isFalse();
    }
  }

  @Test
  void an_interval_meets_every_day_within_it() {
    var found =
        PersonDetails.from("police")
            .name("Harlow", null)
            .diedBetween(People.DIED.minusDays(12), People.DIED)
            .build();
    for (var before = 0; before <= 15; before++) {
      assertThat(
              meet(
                  found,
                  PersonDetails.from("coroner")
                      .name("Harlow", null)
                      .died(People.DIED.minusDays(before))
                      .build()))
          .isTrue();
    }
  }

  @Test
  void slips_in_names_and_birth_still_meet() {
    var held = People.named("Harlow", "Daniel").build();
    assertThat(meet(held, People.named("Harlowe", "Peter").build())).isTrue();
    assertThat(meet(held, People.named("Pennington", "Danny").build())).isTrue();
    assertThat(meet(held, People.named("Daniel", "Harlow").build())).isTrue();
    assertThat(
            meet(
                held, People.named("Harlow", "Bob").dateOfBirth(LocalDate.of(1980, 12, 3)).build()))
        .isTrue();
    assertThat(
            meet(
                held,
                People.named("Harlow", "Daniel").dateOfBirth(LocalDate.of(1987, 1, 1)).build()))
        .isTrue();
    assertThat(
            meet(
                held,
                People.named("Okafor", "Samuel").dateOfBirth(LocalDate.of(1987, 1, 1)).build()))
        .isFalse();
  }

  @Test
  void an_alias_meets_a_main_name() {
    assertThat(
            meet(
                People.named("Harlow", "Daniel").knownAs("Dan Price").build(),
                People.named("Price", "Tom").build()))
        .isTrue();
  }

  @Test
  void one_part_of_a_double_barrelled_surname_meets_the_whole() {
    var whole = PersonDetails.from("police").name("Pennington-Harlow", "Zoe").died(People.DIED);
    var part = PersonDetails.from("coroner").name("Harlow", "Susan").died(People.DIED);
    assertThat(meet(whole.build(), part.build())).isTrue();
    var particle = PersonDetails.from("coroner").name("Van", "Susan").died(People.DIED);
    var dutch = PersonDetails.from("police").name("van der Berg", "Zoe").died(People.DIED);
    assertThat(meet(dutch.build(), particle.build())).isFalse();
  }

  @Test
  void home_and_references_meet_without_a_name() {
    var unknown =
        PersonDetails.from("ambulance")
            .name("UNKNOWN", null)
            .postcode("SG1 1AA")
            .died(People.DIED.plusDays(1))
            .build();
    assertThat(meet(unknown, People.whole().build())).isTrue();
    var police =
        PersonDetails.from("police").reference(AgencyReference.Kind.POLICE, "41/1").build();
    assertThat(
            meet(
                police,
                PersonDetails.from("coroner")
                    .reference(AgencyReference.Kind.POLICE, "41-1")
                    .build()))
        .isTrue();
    assertThat(
            meet(
                police,
                PersonDetails.from("coroner")
                    .reference(AgencyReference.Kind.AMBULANCE, "41-1")
                    .build()))
        .isFalse();
  }

  private static boolean meet(PersonDetails a, PersonDetails b) {
    return !Collections.disjoint(BlockingKeys.of(a), BlockingKeys.of(b));
  }
}
