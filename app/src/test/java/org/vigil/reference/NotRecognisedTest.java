package org.vigil.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner wrote under substances, and is in no list. */
class NotRecognisedTest {
  private final SubstanceDictionary substances = Reference.shipped().substances();

  @Test
  void each_part_is_held_against_the_list() {
    assertThat(substances.notRecognised("heroin, zzyxium and cocaine; blue wotsits / spice"))
        .containsExactly("zzyxium", "blue wotsits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "heroin", "Heroin and alcohol", "not known", "n/k", "?", "none"})
  void what_says_nothing_is_no_substance_that_was_missed(String told) {
    assertThat(substances.notRecognised(told)).isEmpty();
  }
}
