package org.vigil.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void spellings_of_one_name_become_equal() {
    assertThat(Folding.fold(" Zoë  O’Brien-Łukasz ")).isEqualTo("ZOE OBRIEN LUKASZ");
  }

  @Test
  void a_reference_keeps_its_letters_and_digits_only() {
    assertThat(Folding.compact("sg1 1aa")).isEqualTo("SG11AA");
  }
}
