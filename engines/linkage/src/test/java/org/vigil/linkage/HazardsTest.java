package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.cluster.BestLinks;
import org.vigil.linkage.cluster.Edge;
import org.vigil.linkage.cluster.Objection;
import org.vigil.linkage.cluster.ReviewReason;

class HazardsTest {

  @Nested
  class Twins {

    @Test
    void other_forenames_in_one_household_born_on_one_day_may_be_twins() {
      assertThat(Hazards.mayBeTwins(at("Daniel"), at("Peter"))).isTrue();
    }

    @Test
    void close_forenames_that_are_two_names_may_be_twins() {
      assertThat(Hazards.mayBeTwins(at("John"), at("Joan"))).isTrue();
      assertThat(Hazards.mayBeTwins(at("Jayden"), at("Kayden"))).isTrue();
    }

    @Test
    void close_forenames_of_two_sexes_may_be_twins() {
      var sister = aHarlow("Danielle").sex(Sex.FEMALE).build();
      assertThat(Hazards.mayBeTwins(at("Daniel"), sister)).isTrue();
    }

    @Test
    void a_slip_of_the_pen_a_nickname_or_an_alias_makes_no_twin() {
      assertThat(Hazards.mayBeTwins(at("Stephen"), at("Stepehn"))).isFalse();
      assertThat(Hazards.mayBeTwins(at("Robert"), at("Bob"))).isFalse();
      assertThat(Hazards.mayBeTwins(at("Daniel"), aHarlow("Peter").knownAs("Dan").build()))
          .isFalse();
    }

    @Test
    void one_nhs_number_is_one_person() {
      assertThat(
              Hazards.mayBeTwins(
                  aHarlow("Daniel").nhsNumber("9434765919").build(),
                  aHarlow("Peter").nhsNumber("9434765919").build()))
          .isFalse();
    }

    @Test
    void twins_are_never_joined_unseen_whatever_their_names() {
      for (var names : List.of("Daniel,Peter", "John,Joan", "Jayden,Kayden", "Harry,Larry")) {
        var comma = names.indexOf(',');
        var held = aHarlow(names.substring(0, comma)).died(People.DIED).build();
        var told = aHarlow(names.substring(comma + 1)).died(People.DIED).build();
        assertThat(decide(told, held)).as(names).isNotInstanceOf(LinkDecision.SamePerson.class);
      }
    }
  }

  @Nested
  class OneHousehold {

    @Test
    void a_father_and_son_of_one_name_who_die_together_are_not_joined_though_only_ages_are_told() {
      var father = aged(68).build();
      var son = aged(44).build();
      assertThat(Hazards.between(father, son)).containsExactly(Doubt.A_GENERATION_APART);
      assertThat(decide(son, father)).isNotInstanceOf(LinkDecision.SamePerson.class);
    }

    @Test
    void an_age_guessed_wrongly_does_not_outweigh_the_coroners_reference() {
      var held = aged(61).reference(AgencyReference.Kind.CORONER, "HC/1").build();
      var guessed = aged(45).reference(AgencyReference.Kind.CORONER, "HC/1").build();
      assertThat(Hazards.between(held, guessed)).isEmpty();
    }

    @Test
    void years_short_of_a_generation_raise_no_doubt() {
      assertThat(Hazards.between(aged(58).build(), aged(45).build())).isEmpty();
    }

    private static PersonDetails.Builder aged(int years) {
      return PersonDetails.from("police")
          .name("Featherstone", "George")
          .sex(Sex.MALE)
          .age(years)
          .postcode("SG1 1AA")
          .died(People.DIED);
    }
  }

  @Nested
  class InClusters {

    private final List<PersonDetails> records =
        List.of(
            aHarlow("Daniel").reference(AgencyReference.Kind.CORONER, "HC/1").build(),
            aHarlow("Daniel").build(),
            aHarlow("Daniel").reference(AgencyReference.Kind.CORONER, "HC/2").build(),
            aHarlow("Daniel").reference(AgencyReference.Kind.REGISTRATION, "R1").build(),
            aHarlow("Daniel").reference(AgencyReference.Kind.REGISTRATION, "R2").build(),
            at("Peter"));

    @Test
    void what_the_linker_would_not_join_unseen_is_not_clustered_but_for_review() {
      var links =
          List.of(
              new Edge(0, 1, 40),
              new Edge(1, 2, 35),
              new Edge(1, 3, 34),
              new Edge(3, 4, 33),
              new Edge(1, 5, 32));
      var clustering =
          BestLinks.from(14).under(Hazards.among(records)).cluster(records.size(), links);
      assertThat(clustering.clusters()).containsExactly(0, 2, 4, 5);
      assertThat(clustering.members(0)).containsExactly(0, 1, 3);
      assertThat(clustering.reviewReasons(0))
          .containsExactly(
              refused(new Edge(1, 2, 35), 0, 2, Doubt.TWO_CORONER_REFERENCES),
              refused(new Edge(3, 4, 33), 3, 4, Doubt.TWO_REGISTRATION_ENTRIES),
              refused(new Edge(1, 5, 32), 0, 5, Doubt.POSSIBLE_TWINS));
      assertThat(clustering.reviewReasons(5)).hasSize(1);
    }

    private static ReviewReason refused(Edge link, int left, int right, Doubt doubt) {
      return new ReviewReason.LinkRefused(link, new Objection(left, right, doubt.text()));
    }
  }

  private static LinkDecision decide(PersonDetails incoming, PersonDetails held) {
    return new Linker(LinkageModel.prior(), 1000)
        .decide(incoming, List.of(new Candidate("r1", "c1", held)));
  }

  private static PersonDetails at(String forename) {
    return aHarlow(forename).build();
  }

  private static PersonDetails.Builder aHarlow(String forename) {
    return PersonDetails.from("police")
        .name("Harlow", forename)
        .sex(Sex.MALE)
        .dateOfBirth(LocalDate.of(1980, 3, 12))
        .postcode("SG1 1AA");
  }
}
