package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Instant NOON = Instant.parse("2024-12-02T12:00:00Z");

  private final Tally tally = new Tally(Duration.ofMinutes(10));

  @Test
  void counts_each_key_by_itself_from_its_first() {
    tally.add("a", NOON);
    tally.add("a", NOON.plusSeconds(599));
    tally.add("b", NOON.plusSeconds(599));

    assertThat(tally.of("a", NOON.plusSeconds(599))).isEqualTo(2);
    assertThat(tally.of("a", NOON.plusSeconds(600))).isZero();
    assertThat(tally.of("b", NOON.plusSeconds(600))).isEqualTo(1);
  }

  @Test
  void what_strangers_make_up_does_not_fill_the_memory() {
    tally.add("the first", NOON);
    tally.add("touched", NOON);
    for (int n = 0; n < 9_999; n++) {
      tally.add("made up " + n, NOON);
      tally.add("touched", NOON);
    }

    assertThat(tally.of("the first", NOON)).isZero();
    assertThat(tally.of("touched", NOON)).isEqualTo(10_000);
    assertThat(tally.of("made up 9998", NOON)).isEqualTo(1);
  }
}
