package org.vigil.drugtesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositivityTest {
  @Test
  void refusals_are_in_neither_number() {
    assertThat(Positivity.of(3845, 3688).percent()).isCloseTo(51.0, within(0.05));
    assertThat(Positivity.of(253, 105).percent()).isCloseTo(70.7, within(0.05));
    assertThat(Positivity.of(1248, 1818).percent()).isCloseTo(40.7, within(0.05));
    assertThat(Positivity.of(2344, 1765).percent()).isCloseTo(57.0, within(0.05));
  }

  @Test
  void the_interval_is_wilsons() {
    var broxbourne = Positivity.of(158, 134).rate();
    assertThat(broxbourne.lower()).isCloseTo(48.4, within(0.05));
    assertThat(broxbourne.upper()).isCloseTo(59.7, within(0.05));
  }

  @Test
  void nothing_valid_has_no_share() {
    assertThat(Positivity.of(0, 0).percent()).isNaN();
  }
}
