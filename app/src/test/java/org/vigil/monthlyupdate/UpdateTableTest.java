package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateTableTest {
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
