package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchProbabilityTest {

  @Test
  void pairs_are_counted_as_by_hand() {
    assertThat(MatchProbability.pairsWithin(6)).isEqualTo(15);
    assertThat(MatchProbability.pairsWithin(0)).isZero();
    assertThat(MatchProbability.pairsWithin(1)).isZero();
    assertThat(MatchProbability.pairsBetween(List.of(2L, 3L, 4L))).isEqualTo(6 + 8 + 12);
    assertThat(MatchProbability.pairsBetween(List.of(5000L))).isZero();
  }

  @Test
  void pairs_beyond_count_are_refused_rather_than_wrapped_round() {
    assertThat(MatchProbability.pairsWithin(3_000_000_000L)).isEqualTo(4_499_999_998_500_000_000L);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> MatchProbability.pairsWithin(5_000_000_000L));
  }

  @Test
  void more_pairs_found_than_there_are_says_what_is_wrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatchProbability.fromStrictRules(9, 0.5, 15))
        .withMessage("9 pairs found at a recall of 0.5 are more than the 15 there are");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MatchProbability.fromStrictRules(9, 0, 15))
        .withMessage("a recall lies above 0 and up to 1, not at 0.0");
  }

  @Test
  void a_block_that_says_nothing_changes_nothing() {
    assertThat(MatchProbability.beyondBlock(0.3, List.of())).isCloseTo(0.3, within(1e-12));
    assertThat(MatchProbability.beyondBlock(0.3, List.of(8.0, 0.125)))
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void rows_enough_for_the_pairs_are_as_many_as_make_them() {
    assertThat(ChanceAgreement.rowsForPairs(15)).isCloseTo(6, within(1e-12));
    assertThat(ChanceAgreement.rowsForPairs(1e6))
        .isCloseTo(1414.713651, within(1e-6)); // (√8000001 + 1)/2
  }

  @Test
  void agreement_by_chance_needs_a_pair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChanceAgreement.exact(List.of("Amanda")))
        .withMessage("agreement by chance needs two values, not 1");
  }
}
