package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NamePairTest {

  @Nested
  class Aliases {

    @Test
    void every_name_meets_every_other() {
      var pairs = NamePair.across(withAliases("Harlow", 2), withAliases("Price", 1));
      assertThat(pairs).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void more_than_ten_pairs_are_crossed_with_the_main_names_only() {
      var pairs = NamePair.across(withAliases("Harlow", 4), withAliases("Price", 3));
      assertThat(pairs).hasSize(5 + 4 - 1);
      assertThat(pairs)
          .allMatch(
              pair ->
                  "HARLOW".equals(pair.left().surname()) || "PRICE".equals(pair.right().surname()));
    }

    @Test
    void the_best_pair_decides_the_level() {
      var held = PersonDetails.from("coroner").name("Harlow", "Daniel").build();
      var told = PersonDetails.from("police").name("Okafor", "Grace").knownAs("Dan Harlow").build();
      assertThat(Comparisons.named("name").levelOf(held, told).orElseThrow().label())
          .isEqualTo("surname agrees, forename is a nickname, an initial or a second forename");
    }

    private static PersonDetails withAliases(String surname, int aliases) {
      var person = PersonDetails.from("police").name(surname, "Daniel");
      for (var i = 0; i < aliases; i++) {
        person.knownAs("Dan " + surname + "ab".repeat(i + 1));
      }
      return person.build();
    }
  }

  @Nested
  class Order {

    @Test
    void surname_and_forename_may_have_changed_places() {
      assertThat(pair("Ali", "Mohammed", "Mohammed", "Ali").swapped()).isTrue();
      assertThat(pair("Ali", "Mohammed", "Muhammad", "Ali").swapped()).isTrue();
      assertThat(pair("Harlow", "Daniel", "Danial", "Harlow").swapped()).isTrue();
    }

    @Test
    void one_of_the_two_must_be_in_the_others_place_as_it_is() {
      assertThat(pair("Ali", "Mohammed", "Khan", "Ali").swapped()).isFalse();
      assertThat(pair("Harlow", "Daniel", "Danial", "Harlowe").swapped()).isFalse();
      assertThat(pair("Ali", "Mohammed", "Mohammed", null).swapped()).isFalse();
    }
  }

  @Nested
  class DoubleBarrelled {

    @Test
    void one_part_is_close_to_the_whole() {
      assertThat(pair("Smith-Jones", "Zoe", "Jones", "Zoe").surnamesClose()).isTrue();
      assertThat(pair("Smith", "Zoe", "Smith-Jones", "Zoe").surnamesClose()).isTrue();
      assertThat(pair("Lima de Souza", "Ana", "de Souza", "Ana").surnamesClose()).isTrue();
      assertThat(pair("Al-Hassan", "Omar", "Hassan", "Omar").surnamesClose()).isTrue();
    }

    @Test
    void the_parts_may_be_in_another_order() {
      assertThat(pair("Smith-Jones", "Zoe", "Jones Smith", "Zoe").surnamesClose()).isTrue();
      assertThat(pair("Smith-Jones", "Zoe", "Jones Smith", "Zoe").surnamesAgree()).isFalse();
    }

    @Test
    void written_as_one_word_it_agrees() {
      assertThat(pair("Smith-Jones", "Zoe", "Smithjones", "Zoe").surnamesAgree()).isTrue();
      assertThat(pair("Mc Donald", "Zoe", "McDonald", "Zoe").surnamesAgree()).isTrue();
    }

    @Test
    void a_particle_is_no_part() {
      assertThat(pair("Van Dyke", "Tom", "Van", "Tom").surnamesClose()).isFalse();
      assertThat(pair("Van Dyke", "Tom", "Van der Berg", "Tom").surnamesClose()).isFalse();
      assertThat(PersonName.of("van der Berg", null).orElseThrow().surnameParts())
          .containsExactly("BERG");
      assertThat(PersonName.of("Harlow", null).orElseThrow().surnameParts()).isEmpty();
    }
  }

  @Nested
  class Forenames {

    @Test
    void a_nickname_an_initial_and_a_second_forename_stand_for_each_other() {
      assertThat(forenames("William", "Bill").forenamesStandForEachOther()).isTrue();
      assertThat(forenames("William", "W").forenamesStandForEachOther()).isTrue();
      assertThat(forenames("Peter James", "James").forenamesStandForEachOther()).isTrue();
      assertThat(forenames("Peter James", "Susan James").forenamesStandForEachOther()).isFalse();
    }

    @Test
    void close_forenames_may_be_two_names_or_one_misspelt() {
      assertThat(forenames("John", "Joan").forenamesAreTwoNames()).isTrue();
      assertThat(forenames("Jayden", "Kayden").forenamesAreTwoNames()).isTrue();
      assertThat(forenames("Stephen", "Stepehn").forenamesAreTwoNames()).isFalse();
      assertThat(forenames("Stephen", "Steven").forenamesAreTwoNames()).isFalse();
    }

    private static NamePair forenames(String left, String right) {
      return pair("Harlow", left, "Harlow", right);
    }
  }

  @Test
  void it_does_not_matter_which_side_comes_first() {
    var names =
        List.of(
            name("Smith-Jones", "Zoe"),
            name("Jones", "Zoë"),
            name("Jones Smith", "Zoey"),
            name("Zoe", "Jones"),
            name("Zoey", "Jones"),
            name("Van Dyke", "Joan"),
            name("Dyke", "John"),
            name(null, "J"),
            name("Jones", null));
    for (var left : names) {
      for (var right : names) {
        var one = new NamePair(left, right);
        var other = new NamePair(right, left);
        assertThat(one.swapped()).isEqualTo(other.swapped());
        assertThat(one.surnamesClose()).isEqualTo(other.surnamesClose());
        assertThat(one.forenamesStandForEachOther()).isEqualTo(other.forenamesStandForEachOther());
        assertThat(one.forenamesAreTwoNames()).isEqualTo(other.forenamesAreTwoNames());
      }
    }
  }

  private static NamePair pair(
      @Nullable String surname,
      @Nullable String forename,
      @Nullable String otherSurname,
      @Nullable String otherForename) {
    return new NamePair(name(surname, forename), name(otherSurname, otherForename));
  }

  private static PersonName name(@Nullable String surname, @Nullable String forename) {
    return PersonName.of(surname, forename).orElseThrow();
  }
}
