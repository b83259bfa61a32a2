package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FallenCountsTest {
  private static UpdateTable table(@Nullable String from, long positive, long negative) {
    return new UpdateTable(
        "t1",
        "Tests",
        "Tests",
        "tests",
        from,
        null,
        "Police",
        "CSP",
        List.of("positive", "negative", "total"),
        List.of(
            new UpdateTable.Row(
                "Stevenage",
                "E07000243",
                true,
                Map.of("positive", positive, "negative", negative, "total", positive + negative))),
        Map.of());
  }

  private static java.util.Optional<String> remark(UpdateTable earlier, UpdateTable now) {
    return FallenCounts.remark(earlier, "the table of October 2024", now);
  }

  @Test
  void a_count_since_a_fixed_start_that_fell_is_asked_about_once() {
    assertThat(remark(table("2020-10", 1310, 180), table("2020-10", 20, 181)))
        .contains(
            "A count since a fixed start cannot fall, and one is lower than in the table of October 2024: Stevenage positive 20, was 1,310. Ask its owner which is right.");
    assertThat(remark(table("2020-10", 310, 180), table("2020-10", 309, 179)))
        .contains(
            "A count since a fixed start cannot fall, and 2 are lower than in the table of October 2024: Stevenage positive 309, was 310; Stevenage negative 179, was 180. Ask its owner which is right.");
  }

  @Test
  void what_rose_or_stayed_or_counts_from_another_start_is_not() {
    assertThat(remark(table("2020-10", 310, 180), table("2020-10", 310, 190))).isEmpty();
    assertThat(remark(table("2020-10", 310, 180), table("2021-04", 10, 10))).isEmpty();
    assertThat(remark(table(null, 310, 180), table(null, 10, 10))).isEmpty();
  }
}
