package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.NumbersInText.Source;
import org.vigil.monthlyupdate.NumbersInText.WrittenNumber;

class NumbersInTextTest {
  private final Issue november = DemonstrationIssue.november2024();

  private Issue saying(String words) {
    var item =
        november
            .item("s1.2")
            .orElseThrow()
            .with(List.of(new Block.Paragraph(words, List.of())), List.of());
    return Changes.apply(november, List.of(new Edit.ItemWritten("s1", item, null)));
  }

  private static List<WrittenNumber> numbers(Issue issue) {
    return NumbersInText.of(issue).stream().filter(n -> n.item().id().equals("s1.2")).toList();
  }

  private static Item item(Issue issue) {
    return issue.item("s1.2").orElseThrow();
  }

  @Test
  void finds_counts_and_shares_and_no_part_of_a_word_or_a_date() {
    var issue =
        saying(
            "On 2/12/2024 the 18th board saw 3,085 of [[metric:m9]], 40.6 per cent, in P3 and 5.");
    assertThat(numbers(issue))
        .extracting(WrittenNumber::words)
        .containsExactly("3,085", "40.6 per cent", "5");
  }

  @Test
  void proposes_every_cell_that_says_the_same() {
    var issue = saying("No fixed abode made 34.9% of refusals.");
    var number = numbers(issue).getFirst();
    assertThat(NumbersInText.proposals(issue, number))
        .containsExactly(new Source("t1", "NFA", "refused", Measure.PERCENT_OF_COLUMN));
    assertThat(
            NumbersInText.agrees(issue, number, new Source("t1", "NFA", "refused", Measure.COUNT)))
        .isFalse();
  }

  @Test
  void proposes_nothing_for_a_small_number_that_stands_everywhere() {
    var issue = saying("There were 4 of them.");
    assertThat(NumbersInText.proposals(issue, numbers(issue).getFirst())).isEmpty();
  }

  @Test
  void
      a_bound_number_stands_in_the_place_of_the_one_meant_and_is_written_out_again_as_the_table_has_it() {
    var issue = saying("First 34.9% then 34.9% of refusals.");
    var second = numbers(issue).get(1);
    var bound = NumbersInText.bound(second, "m1");
    assertThat(bound.words()).isEqualTo("First 34.9% then [[metric:m1]] of refusals.");
    var now =
        Changes.apply(
            issue,
            List.of(
                new Edit.MetricWritten(
                    new Metric("m1", "t1", "NFA", "refused", Measure.PERCENT_OF_COLUMN)),
                new Edit.ItemWritten("s1", bound, null)));
    assertThat(NumbersInText.unbound(now, item(now), "m1").words())
        .isEqualTo("First 34.9% then 34.9% of refusals.");
    assertThat(Changes.refusal(now, new Edit.TakenOut(Edit.TakenOut.Kind.METRIC, "m1")))
        .isPresent();
  }

  @Test
  void a_positivity_needs_its_two_columns() {
    var table =
        new UpdateTable(
            "t2",
            "T",
            "T",
            null,
            null,
            null,
            null,
            "area",
            List.of("positive", "refused", "total"),
            List.of(),
            java.util.Map.of());
    var issue = november.withTable(table);
    assertThat(
            new Metric("x", "t2", Metric.ALL_ROWS, "positive", Measure.POSITIVITY).isBoundIn(issue))
        .isFalse();
    assertThat(new Metric("x", "t2", Metric.ALL_ROWS, "positive", Measure.COUNT).isBoundIn(issue))
        .isTrue();
  }
}
