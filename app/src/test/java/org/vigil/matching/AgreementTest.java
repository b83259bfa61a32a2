package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** Both yes 20, both no 15, first yes and second no 5, first no and second yes 10: 0.7 observed, 0.5 by chance. */
  @Test
  void kappa_is_the_agreement_beyond_chance() {
    var agreement = Agreement.of(pairs(20, 5, 10, 15));

    assertThat(agreement.questions()).isEqualTo(50);
    assertThat(agreement.agreed()).isEqualTo(35);
    assertThat(agreement.count(Answer.KEPT_APART, Answer.JOINED)).isEqualTo(10);
    assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void those_who_never_differ_agree_wholly() {
    assertThat(Agreement.of(pairs(3, 0, 0, 4)).kappa()).isEqualTo(1);
  }

  @Test
  void nothing_can_be_said_of_nothing_or_of_one_and_the_same_answer() {
    assertThat(Agreement.of(List.of()).kappa()).isNaN();
    assertThat(Agreement.of(pairs(9, 0, 0, 0)).kappa()).isNaN();
  }

  private static List<Agreement.Pair> pairs(
      int bothSame, int sameApart, int apartSame, int bothApart) {
    var pairs = new ArrayList<Agreement.Pair>();
    pairs.addAll(Collections.nCopies(bothSame, new Agreement.Pair(Answer.JOINED, Answer.JOINED)));
    pairs.addAll(
        Collections.nCopies(sameApart, new Agreement.Pair(Answer.JOINED, Answer.KEPT_APART)));
    pairs.addAll(
        Collections.nCopies(apartSame, new Agreement.Pair(Answer.KEPT_APART, Answer.JOINED)));
    pairs.addAll(
        Collections.nCopies(bothApart, new Agreement.Pair(Answer.KEPT_APART, Answer.KEPT_APART)));
    return pairs;
  }
}
