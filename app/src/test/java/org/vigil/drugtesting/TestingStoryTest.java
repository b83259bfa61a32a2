package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.drugtesting.TestingStory.About;
import org.vigil.drugtesting.TestingStory.Sentence;

class TestingStoryTest {

  @Nested
  class Of_the_table_of_November_2024 {
    private final TestingStory story = TestingStory.forPartners(ExampleReturns.november());

    @Test
    void the_ten_districts_together() {
      assertThat(said(story, About.DISTRICTS))
          .isEqualTo(
              "In the ten districts together 57.0% of valid results were positive (95% interval 55.5% to 58.6%).");
    }

    @Test
    void no_fixed_abode_is_few_requests_and_many_refusals() {
      assertThat(said(story, About.NO_FIXED_ABODE))
          .isEqualTo(
              "No fixed abode is 5.0% of requests but 34.9% of refusals: 5.8% refused, against 0.6% of everybody else.");
      assertThat(said(story, About.NO_FIXED_ABODE_RESULTS))
          .isEqualTo(
              "Of no fixed abode, 70.7% of valid results were positive (65.8% to 75.1%), more than in the ten districts.");
    }

    @Test
    void out_of_county_is_much_of_the_volume_and_less_positive() {
      assertThat(said(story, About.OUT_OF_COUNTY))
          .isEqualTo(
              "Out of county is 40.6% of requests, and of its valid results 40.7% were positive (39.0% to 42.5%), against 57.0% in the ten districts.");
    }

    @Test
    void only_districts_whose_interval_is_apart_from_the_rest_are_named() {
      assertThat(said(story, About.BETWEEN_DISTRICTS))
          .isEqualTo(
              "Among the ten districts Stevenage (63.3%) lies above and Hertsmere (46.4%) below the rest of them;"
                  + " the other eight cannot be told apart from the rest by these numbers.");
    }

    @Test
    void refusals_stand_apart() {
      assertThat(said(story, About.REFUSALS))
          .isEqualTo(
              "Refusals, 63 in all and 0.8% of requests, are no results of tests and stand in no share of positives.");
    }

    @Test
    void which_total_was_used_is_said() {
      assertThat(said(story, About.TOTALS))
          .isEqualTo(
              "Every share is worked out from the rows, which add to 7,596; the totals of the return exceed its rows by 43 positive, 57 negative, 100 in all, which is not settled.");
    }

    @Test
    void a_lost_unit_is_said() {
      assertThat(said(story, About.UNIT)).startsWith("The source does not say what is counted;");
    }

    @Test
    void every_number_is_bound_to_cells_that_make_it_again() {
      var table = ExampleReturns.november();
      for (var sentence : story.sentences()) {
        assertThat(sentence.numbers())
            .allSatisfy(
                number -> {
                  assertThat(sentence.text()).contains(number.words());
                  assertThat(number.madeAgain(table)).isEqualTo(number.words());
                  assertThat(number.rows()).isNotEmpty();
                });
      }
      assertThat(story.sentences().stream().flatMap(s -> s.numbers().stream()))
          .hasSizeGreaterThan(15);
      var other =
          ExampleReturns.invented(Results.of(5, 5, 1), Results.of(8, 2, 4), Results.of(3, 7, 0));
      assertThat(number(story, "34.9%").madeAgain(other)).isEqualTo("28.6%");
    }

    @Test
    void a_table_whose_totals_are_right_says_so() {
      var right =
          TestingStory.forPartners(
              ExampleReturns.november(
                  Map.of("positive", 3845L, "negative", 3688L, "refused", 63L, "total", 7596L)));
      assertThat(said(right, About.TOTALS))
          .isEqualTo(
              "Every share is worked out from the rows, which add to 7,596, as the return prints.");
    }
  }

  @Nested
  class Of_invented_tables {
    @Test
    void overlapping_intervals_are_hedged() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(
                  Results.of(12, 10, 1), Results.of(6, 4, 1), Results.of(30, 24, 2)));
      assertThat(said(story, About.NO_FIXED_ABODE))
          .isEqualTo(
              "No fixed abode is 3.7% of requests and 7.7% of refusals, which may be chance: the intervals of the two shares that refused overlap.");
      assertThat(said(story, About.NO_FIXED_ABODE_RESULTS))
          .isEqualTo(
              "Of no fixed abode, 60.0% of valid results were positive (31.3% to 83.2%), which cannot be told apart from the ten districts: the intervals overlap.");
      assertThat(said(story, About.OUT_OF_COUNTY))
          .endsWith("which cannot be told apart from the ten districts: the intervals overlap.");
      assertThat(said(story, About.BETWEEN_DISTRICTS))
          .isEqualTo(
              "No district can be told apart from the rest of them by these numbers: the intervals overlap.");
      assertThat(story.text()).doesNotContain(" but ", "more than in", "less than in", "against");
    }

    @Test
    void without_a_refusal_nothing_is_said_of_who_refused() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(
                  Results.of(12, 10, 0), Results.of(6, 4, 0), Results.of(30, 24, 0)));
      assertThat(said(story, About.NO_FIXED_ABODE))
          .startsWith("No fixed abode is 3.5% of requests; nobody refused.");
      assertThat(said(story, About.REFUSALS)).isEqualTo("Nobody refused.");
    }

    @Test
    void fewer_refusals_than_a_share_of_requests_would_bring_are_said_so() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(
                  Results.of(120, 100, 80), Results.of(200, 200, 2), Results.of(30, 24, 2)));
      assertThat(said(story, About.NO_FIXED_ABODE))
          .startsWith(
              "No fixed abode is 11.6% of requests and only 0.2% of refusals: 0.5% refused");
    }

    @Test
    void where_nothing_was_valid_no_share_is_given() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(
                  Results.of(0, 0, 1), Results.of(0, 0, 2), Results.of(0, 0, 0)));
      assertThat(said(story, About.DISTRICTS))
          .isEqualTo("In the ten districts nothing was a valid result.");
      assertThat(story.text()).doesNotContain("positive (", "Out of county", "[x]", "NaN");
    }

    @Test
    void of_nothing_nothing_is_said() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(Results.NONE, Results.NONE, Results.NONE));
      assertThat(story.sentences())
          .extracting(Sentence::text)
          .containsExactly("The return counts nothing, so nothing can be said of it.");
    }

    @Test
    void a_return_without_totals_is_said_to_be_one() {
      var story =
          TestingStory.forPartners(
              ExampleReturns.invented(
                  Results.of(12, 10, 1), Results.of(6, 4, 1), Results.of(30, 24, 2)));
      assertThat(said(story, About.TOTALS)).endsWith("; the return prints no totals.");
    }
  }

  @Nested
  class Of_a_table_that_does_not_add_across {
    private final List<AreaLine> rows =
        List.of(
            ExampleReturns.row("Broxbourne", 158, 134, 1, 303L),
            ExampleReturns.row("Dacorum", 402, 287, 2, 691L));

    @Test
    void totals_that_agree_among_themselves_are_not_said_to_agree_with_the_rows() {
      var table =
          ExampleReturns.table(
              Map.of("positive", 560L, "negative", 421L, "refused", 3L, "total", 994L),
              rows.toArray(AreaLine[]::new));
      assertThat(said(TestingStory.forPartners(table), About.TOTALS))
          .isEqualTo(
              "Every share is worked out from the rows, which add to 984; the return prints Broxbourne with 10 more than it adds to, and the total row with 10 more than it adds to, which is not settled.");
    }

    @Test
    void nor_where_no_totals_of_columns_are_printed() {
      var table = ExampleReturns.table(Map.of(), rows.toArray(AreaLine[]::new));
      assertThat(said(TestingStory.forPartners(table), About.TOTALS))
          .contains(
              "; the return prints no totals. It prints Broxbourne with 10 more than it adds to,");
    }
  }

  private static StoryNumber number(TestingStory story, String words) {
    return story.sentences().stream()
        .flatMap(sentence -> sentence.numbers().stream())
        .filter(number -> number.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static String said(TestingStory story, About about) {
    return story.sentences().stream()
        .filter(sentence -> sentence.about() == about)
        .map(Sentence::text)
        .collect(Collectors.joining("|"));
  }
}
