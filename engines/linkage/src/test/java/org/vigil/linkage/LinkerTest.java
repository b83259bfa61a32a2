package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkerTest {

  private final Linker linker = new Linker(LinkageModel.prior(), 1000);

  @Test
  void same_name_and_birth_with_deaths_told_three_days_apart_is_one_person() {
    var held = People.named("Smith", "John").died(People.DIED).build();
    var incoming = People.named("Smith", "John").died(People.DIED.plusDays(3)).build();
    assertThat(decide(incoming, held)).isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void same_name_and_birth_with_deaths_months_apart_is_for_a_person_to_decide() {
    var held = People.named("Harlow", "Daniel").died(People.DIED).build();
    var incoming = People.named("Harlow", "Daniel").died(People.DIED.plusMonths(3)).build();
    assertThat(doubts(decide(incoming, held))).contains(Doubt.DEATHS_APART);
  }

  @Test
  void a_rare_name_close_in_age_and_death_is_one_person_but_a_common_one_is_looked_at() {
    assertThat(decide(aged("Harlow", "Daniel", 46, 1), aged("Harlow", "Daniel", 45, 0)))
        .isInstanceOf(LinkDecision.SamePerson.class);
    assertThat(doubts(decide(aged("Smith", "John", 46, 2), aged("Smith", "John", 45, 0))))
        .containsExactly(Doubt.EVIDENCE_UNDECIDED);
  }

  @Test
  void father_and_son_of_one_name_at_one_address_are_not_joined() {
    var father =
        People.named("Featherstone", "George")
            .postcode("SG1 1AA")
            .dateOfBirth(LocalDate.of(1955, 1, 9))
            .build();
    var son =
        People.named("Featherstone", "George")
            .postcode("SG1 1AA")
            .dateOfBirth(LocalDate.of(1980, 6, 2))
            .build();
    assertThat(decide(son, father)).isNotInstanceOf(LinkDecision.SamePerson.class);
    var fatherDied =
        People.named("Smith", "George")
            .postcode("SG1 1AA")
            .dateOfBirth(LocalDate.of(1955, 1, 9))
            .died(People.DIED)
            .build();
    var sonDied =
        People.named("Smith", "George").postcode("SG1 1AA").died(People.DIED.plusYears(1)).build();
    assertThat(decide(sonDied, fatherDied)).isInstanceOf(LinkDecision.NewPerson.class);
  }

  @Test
  void twins_are_not_joined_even_if_they_die_on_one_day() {
    var one = People.named("Harlow", "Daniel").postcode("SG1 1AA").build();
    assertThat(decide(People.named("Harlow", "Peter").postcode("SG1 1AA").build(), one))
        .isNotInstanceOf(LinkDecision.SamePerson.class);
    var oneDied = People.named("Harlow", "Daniel").postcode("SG1 1AA").died(People.DIED).build();
    var otherDied = People.named("Harlow", "Peter").postcode("SG1 1AA").died(People.DIED).build();
    assertThat(decide(otherDied, oneDied)).isNotInstanceOf(LinkDecision.SamePerson.class);
    var otherDiedLater =
        People.named("Harlow", "Peter").postcode("SG1 1AA").died(People.DIED.plusYears(2)).build();
    assertThat(decide(otherDiedLater, oneDied)).isInstanceOf(LinkDecision.NewPerson.class);
  }

  @Test
  void day_and_month_of_birth_swapped_at_the_same_address_is_one_person() {
    var held = People.named("Smith", "John").postcode("SG1 1AA").build();
    var incoming =
        People.named("Smith", "John")
            .postcode("sg11aa")
            .dateOfBirth(LocalDate.of(1980, 12, 3))
            .build();
    assertThat(decide(incoming, held)).isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void a_nickname_swapped_names_and_a_maiden_name_do_not_part_a_person() {
    var held = People.named("Harlow", "Robert").died(People.DIED).build();
    assertThat(decide(People.named("Harlow", "Bob").died(People.DIED).build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
    assertThat(decide(People.named("Robert", "Harlow").died(People.DIED).build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
    var married =
        People.named("Pennington", "Robert").maidenName("Harlow").died(People.DIED).build();
    assertThat(decide(married, held)).isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void two_coroners_references_or_registrations_are_never_joined_unseen() {
    var held =
        People.whole()
            .reference(AgencyReference.Kind.CORONER, "HC/1")
            .reference(AgencyReference.Kind.REGISTRATION, "R1")
            .build();
    assertThat(
            doubts(
                decide(
                    People.whole().reference(AgencyReference.Kind.CORONER, "HC/2").build(), held)))
        .contains(Doubt.TWO_CORONER_REFERENCES);
    assertThat(
            doubts(
                decide(
                    People.whole().reference(AgencyReference.Kind.REGISTRATION, "R2").build(),
                    held)))
        .contains(Doubt.TWO_REGISTRATION_ENTRIES);
    assertThat(decide(People.whole().reference(AgencyReference.Kind.CORONER, "hc 1").build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void a_conflict_with_any_record_of_a_case_file_counts() {
    var held = new ArrayList<Candidate>();
    held.add(new Candidate("r1", "c1", People.whole().build()));
    held.add(
        new Candidate(
            "r2",
            "c1",
            PersonDetails.from("coroner").reference(AgencyReference.Kind.CORONER, "HC/1").build()));
    var incoming = People.whole().reference(AgencyReference.Kind.CORONER, "HC/2").build();
    assertThat(doubts(linker.decide(incoming, held))).contains(Doubt.TWO_CORONER_REFERENCES);
  }

  @Test
  void two_police_incidents_may_concern_one_person() {
    var held = People.whole().reference(AgencyReference.Kind.POLICE, "41/1").build();
    assertThat(decide(People.whole().reference(AgencyReference.Kind.POLICE, "41/2").build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void somebody_unidentified_found_on_the_same_day_and_place_is_looked_at_and_never_joined() {
    var unknown = unknownMale().postcode("SG1 1AA").build();
    assertThat(doubts(decide(unknown, People.whole().build()))).contains(Doubt.UNIDENTIFIED);
    assertThat(decide(unknown, unknown)).isNotInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void somebody_unidentified_is_joined_by_the_coroners_reference_but_not_by_an_incidents_number() {
    var held =
        People.whole()
            .reference(AgencyReference.Kind.CORONER, "HC/1")
            .reference(AgencyReference.Kind.POLICE, "41/1")
            .build();
    assertThat(decide(unknownMale().reference(AgencyReference.Kind.CORONER, "HC/1").build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
    assertThat(
            doubts(
                decide(unknownMale().reference(AgencyReference.Kind.POLICE, "41/1").build(), held)))
        .contains(Doubt.UNIDENTIFIED);
  }

  @Test
  void a_couple_who_die_in_one_incident_are_not_joined() {
    var he =
        People.named("Harlow", "Daniel")
            .postcode("SG1 1AA")
            .died(People.DIED)
            .reference(AgencyReference.Kind.POLICE, "41/1");
    var she =
        People.named("Harlow", "Susan")
            .sex(Sex.FEMALE)
            .postcode("SG1 1AA")
            .died(People.DIED)
            .reference(AgencyReference.Kind.POLICE, "41/1");
    var decision = decide(she.dateOfBirth(LocalDate.of(1982, 8, 25)).build(), he.build());
    assertThat(doubts(decision)).contains(Doubt.FORENAMES_DIFFER);
  }

  @Test
  void two_case_files_that_fit_alike_are_for_a_person_to_decide() {
    var held =
        List.of(
            new Candidate("r1", "c1", People.whole().build()),
            new Candidate("r2", "c2", People.whole().build()));
    assertThat(doubts(linker.decide(People.whole().build(), held)))
        .containsExactly(Doubt.CLOSE_SECOND);
  }

  @Test
  void two_records_of_one_case_file_do_not_compete() {
    var held =
        List.of(
            new Candidate("r1", "c1", People.whole().build()),
            new Candidate("r2", "c1", People.whole().build()));
    assertThat(linker.decide(People.whole().build(), held))
        .isInstanceOf(LinkDecision.SamePerson.class);
  }

  @Test
  void an_nhs_number_that_agrees_against_all_else_is_never_passed_over() {
    var other =
        PersonDetails.from("registration")
            .name("Okafor", "Grace")
            .sex(Sex.FEMALE)
            .dateOfBirth(LocalDate.of(1951, 7, 30))
            .nhsNumber("9434765919");
    var decision =
        decide(
            other.postcode("AL1 1AA").died(LocalDate.of(2024, 1, 5)).build(),
            People.whole().build());
    assertThat(doubts(decision)).contains(Doubt.IDENTIFIER_AGAINST_THE_REST);
  }

  @Test
  void nobody_held_or_nobody_alike_is_a_new_person() {
    assertThat(linker.decide(People.whole().build(), List.of()))
        .isEqualTo(new LinkDecision.NewPerson(List.of()));
    var stranger = People.named("Okafor", "Samuel").dateOfBirth(LocalDate.of(1990, 7, 30)).build();
    assertThat(decide(stranger, People.named("Harlow", "Daniel").build()))
        .isInstanceOf(LinkDecision.NewPerson.class);
  }

  @Test
  void the_order_of_the_candidates_changes_nothing() {
    var held = new ArrayList<Candidate>();
    for (var i = 0; i < People.ALL.size(); i++) {
      held.add(new Candidate("r" + i, "c" + i / 2, People.ALL.get(i)));
    }
    var random = new Random(20260520);
    for (var incoming : People.ALL) {
      var first = linker.decide(incoming, held);
      Collections.shuffle(held, random);
      assertThat(linker.decide(incoming, held)).isEqualTo(first);
    }
  }

  private LinkDecision decide(PersonDetails incoming, PersonDetails held) {
    return linker.decide(incoming, List.of(new Candidate("r1", "c1", held)));
  }

  private static PersonDetails.Builder unknownMale() {
    return PersonDetails.from("ambulance")
        .name("UNKNOWN", "UNKNOWN MALE")
        .sex(Sex.MALE)
        .died(People.DIED);
  }

  private static PersonDetails aged(String surname, String forename, int age, int daysLater) {
    return PersonDetails.from("police")
        .name(surname, forename)
        .sex(Sex.MALE)
        .age(age)
        .died(People.DIED.plusDays(daysLater))
        .build();
  }

  private static Iterable<Doubt> doubts(LinkDecision decision) {
    return switch (decision) {
      case LinkDecision.NeedsReview review -> review.doubts();
      case LinkDecision.SamePerson same ->
          throw new AssertionError("joined at " + same.best().weight().total());
      case LinkDecision.NewPerson other ->
          throw new AssertionError("new person: " + other.ranked().getFirst().weight());
    };
  }
}
