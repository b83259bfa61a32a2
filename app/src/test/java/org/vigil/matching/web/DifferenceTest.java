package org.vigil.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void a_letter_that_differs_is_marked_alone() {
    assertThat(marked(Difference.of("EXEMPLE Rowan", "EXAMPLE Rowan")))
        .isEqualTo("EX[E]MPLE Rowan");
    assertThat(marked(Difference.of("EXAMPLE Rowan", "EXEMPLE Rowan")))
        .isEqualTo("EX[A]MPLE Rowan");
  }

  @Test
  void a_word_too_many_is_marked_whole() {
    assertThat(marked(Difference.of("SPENCER Joseph Jake", "SPENCER Jake")))
        .isEqualTo("SPENCER [Joseph] Jake");
    assertThat(marked(Difference.of("SPENCER Jake", "SPENCER Joseph Jake")))
        .isEqualTo("SPENCER Jake");
  }

  @Test
  void capitals_are_no_difference() {
    assertThat(marked(Difference.of("Own Home", "own home"))).isEqualTo("Own Home");
  }

  @Test
  void of_dates_a_day_a_month_or_a_year_differs() {
    assertThat(marked(Difference.ofDates("07/03/1984", "03/07/1984"))).isEqualTo("[07]/[03]/1984");
  }

  @Test
  void what_is_not_told_on_the_other_side_is_not_marked() {
    assertThat(marked(Difference.of("SG1 0ZX", ""))).isEqualTo("SG1 0ZX");
  }

  private static String marked(List<Difference.Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
