package org.vigil.monthlyupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.ExampleIssues;
import org.vigil.monthlyupdate.UpdateTable;

class TableBesideTest {
  private static UpdateTable of(Map<String, Long> printedTotal, UpdateTable.Row... rows) {
    return new UpdateTable(
        "t1",
        "Tests",
        "Tests",
        "tests",
        null,
        null,
        "Police",
        "CSP",
        List.of("positive", "total"),
        Arrays.asList(rows),
        printedTotal);
  }

  private static UpdateTable.Row row(String area, long positive) {
    return new UpdateTable.Row(
        area, "told:" + area, true, Map.of("positive", positive, "total", positive));
  }

  private static String opening(UpdateTable before, UpdateTable now) {
    return TableBeside.of(before, now).opening();
  }

  @Test
  void a_table_of_other_rows_says_how_many_are_new_and_how_many_gone() {
    assertThat(opening(ExampleIssues.november().table("t1"), of(Map.of(), row("Narnia", 5))))
        .isEqualTo("It shares no row with the table that stands: 1 row is new, 12 rows are gone.");
  }

  @Test
  void rows_that_are_new_or_gone_are_told_beside_the_numbers_that_differ() {
    var before = of(Map.of(), row("Here", 5), row("There", 6));
    assertThat(opening(before, of(Map.of(), row("Here", 7), row("Elsewhere", 6))))
        .isEqualTo("2 numbers differ from the table that stands, 1 row is new, 1 row is gone.");
    assertThat(opening(before, before)).isEqualTo("0 numbers differ from the table that stands.");
  }

  @Test
  void a_printed_total_that_differs_is_a_number_too() {
    var before = of(Map.of("positive", 5L, "total", 5L), row("Here", 5));
    assertThat(opening(before, of(Map.of("positive", 6L, "total", 5L), row("Here", 5))))
        .isEqualTo("1 number differs from the table that stands.");
  }
}
