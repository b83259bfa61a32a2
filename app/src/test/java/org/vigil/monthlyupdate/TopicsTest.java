package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void a_topic_goes_by_its_name_and_without_one_by_its_key_in_words() {
    assertThat(Topics.name("dtoa")).isEqualTo("Drug testing on arrest");
    assertThat(Topics.name("off-road-motorcycles")).isEqualTo("Off road motorcycles");
    assertThat(Topics.names(List.of("hate-crime", "dtoa")))
        .isEqualTo("Hate crime, Drug testing on arrest");
  }

  @Test
  void every_topic_of_the_shipped_issues_has_a_name_that_may_be_typed_again() {
    var topics =
        Stream.concat(
                DemonstrationYear.months().stream().map(DemonstrationYear::of),
                Stream.of(DemonstrationIssue.november2024()))
            .flatMap(
                issue ->
                    Stream.concat(
                        issue.items().flatMap(item -> item.topics().stream()),
                        issue.contacts().values().stream().flatMap(c -> c.topics().stream())))
            .distinct()
            .toList();

    assertThat(new WordLists().pairs("topics").keySet()).containsAll(topics);
    for (var topic : topics) {
      assertThat(Topics.name(topic)).doesNotContain(",");
      assertThat(Topics.keys(List.of(Topics.name(topic)), List.of())).containsExactly(topic);
    }
  }

  @Test
  void what_is_typed_is_a_name_a_key_or_a_topic_of_its_own() {
    assertThat(
            Topics.keys(
                List.of("drug testing on ARREST", "dtoa", "hate-crime", "Knife bins (Watford)"),
                List.of()))
        .containsExactly("dtoa", "hate-crime", "knife-bins-watford");
  }

  @Test
  void keys_of_one_name_are_one_topic_and_the_listed_key_stands_for_it() {
    assertThat(Topics.alike("drug-testing-on-arrest"))
        .containsExactlyInAnyOrder("drug-testing-on-arrest", "dtoa");
    assertThat(Topics.alike("dtoa")).containsExactlyInAnyOrder("drug-testing-on-arrest", "dtoa");
    assertThat(Topics.alike("naloxone")).containsExactly("naloxone");
    assertThat(Topics.apart(List.of("cuckooing", "drug-testing-on-arrest", "dtoa")))
        .containsExactly("cuckooing", "dtoa");
  }

  @Test
  void a_key_that_stands_is_not_made_twice() {
    assertThat(Topics.keys(List.of("Off road bikes"), List.of("off_road_bikes")))
        .containsExactly("off_road_bikes");
  }
}
