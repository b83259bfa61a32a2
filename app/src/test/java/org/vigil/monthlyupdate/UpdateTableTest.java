package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateTableTest {
  private static final LocalDate END = LocalDate.of(2024, 11, 30);
  private static final Map<String, Long> COUNTS = Map.of("positive", 43L, "total", 43L);

  private static UpdateTable counting(@Nullable String from, @Nullable String to) {
    return new UpdateTable(
        "t1",
        "Tests",
        "Tests",
        "tests",
        from,
        to,
        "Police",
        "CSP",
        List.of("positive", "total"),
        List.of(new UpdateTable.Row("Area not known", "UNK", false, COUNTS)),
        Map.of());
  }

  @Test
  void a_table_counts_from_a_month_to_a_later_one() {
    assertThat(counting("2031-01", "2030-01").periodFault(END))
        .contains(
            "It counts from 2031-01 up to 2030-01, which is earlier. Give the first month or day counted, and the last one after it.");
    assertThat(counting("2024-11-20", "2024-11-19").periodFault(END)).isPresent();
    assertThat(counting("2024-12", null).periodFault(END)).isPresent();
    assertThat(counting("2024-11", "2024-11").periodFault(END)).isEmpty();
    assertThat(counting("2020-10", null).periodFault(END)).isEmpty();
    assertThat(counting(null, null).periodFault(END)).isEmpty();
  }

  @Test
  void one_that_counts_backwards_is_not_taken_into_an_issue() {
    var november = DemonstrationIssue.november2024();
    assertThat(
            Changes.refusal(
                november, new Edit.TableWritten(counting("2031-01", "2030-01"), "a paste")))
        .isPresent();
    assertThat(
            Changes.refusal(
                november, new Edit.TableWritten(counting("2020-10", "2024-11"), "a paste")))
        .isEmpty();
  }

  @Test
  void a_row_that_stands_already_is_not_added_a_second_time() {
    var more =
        counting(null, null).withRow(new UpdateTable.Row("Area not known", "UNK", false, COUNTS));
    assertThat(more.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.count("total")).isEqualTo(86));
    assertThat(more.withRow(new UpdateTable.Row("No fixed abode", "NFA", false, COUNTS)).rows())
        .extracting(UpdateTable.Row::code)
        .containsExactly("UNK", "NFA");
  }
}
