package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measures on arrays against those on strings, which have golden cases of their own. */
class KernelTest {

  private final Random random = new Random(20241202);
  private final Dictionary dictionary = new Dictionary();
  private final Spellings spellings = new Spellings(Letters.CODE_POINTS);
  private final Kernel kernel = new Kernel();

  KernelTest() {
    for (var i = 0; i < 300; i++) {
      dictionary.intern(word());
    }
    dictionary.intern("");
    dictionary.intern("ZOË");
    dictionary.intern("ZOE");
    dictionary.intern("A\uD83D\uDE00B");
    dictionary.intern("A\uD83D\uDE01B");
    dictionary.derive(spellings);
    dictionary.settle();
  }

  @Test
  void likeness_is_exact_where_it_matters_and_below_where_it_does_not() {
    for (var least : new double[] {0, 0.7, 0.88, 0.92}) {
      forAllPairs(
          (a, b) -> {
            agree(TextMeasure.JARO, a, b, least, kernel.jaro(spellings, a, spellings, b, least));
            agree(
                TextMeasure.JARO_WINKLER,
                a,
                b,
                least,
                kernel.jaroWinkler(spellings, a, spellings, b, least));
          });
    }
  }

  @Test
  void jaccard_is_that_of_the_strings() {
    forAllPairs(
        (a, b) ->
            assertThat(kernel.jaccard(spellings, a, spellings, b))
                .isEqualTo(TextMeasure.JACCARD.between(dictionary.text(a), dictionary.text(b))));
  }

  @Test
  void a_distance_is_exact_up_to_the_most_wanted_and_more_beyond() {
    for (var most : new double[] {0, 1, 2, 3, 100}) {
      forAllPairs(
          (a, b) -> {
            distance(TextMeasure.LEVENSHTEIN, Kernel.Swaps.NONE, a, b, most);
            distance(TextMeasure.OPTIMAL_STRING_ALIGNMENT, Kernel.Swaps.ONCE, a, b, most);
            distance(TextMeasure.DAMERAU_LEVENSHTEIN, Kernel.Swaps.FREELY, a, b, most);
          });
    }
  }

  @Test
  void a_letter_is_a_letter_however_many_bytes_it_takes_unless_bytes_are_asked_for() {
    var bytes = dictionary.derive(new Spellings(Letters.UTF8_BYTES));
    var one = dictionary.find("ZOË");
    var other = dictionary.find("ZOE");
    assertThat(kernel.distance(spellings, one, spellings, other, 9, Kernel.Swaps.NONE))
        .isEqualTo(1);
    assertThat(kernel.distance(bytes, one, bytes, other, 9, Kernel.Swaps.NONE)).isEqualTo(2);
  }

  private void distance(TextMeasure measure, Kernel.Swaps swaps, int a, int b, double most) {
    var expected = measure.between(dictionary.text(a), dictionary.text(b));
    var got = kernel.distance(spellings, a, spellings, b, most, swaps);
    if (expected <= most) {
      assertThat(got).as(pair(a, b)).isEqualTo(expected);
    } else {
      assertThat(got).as(pair(a, b)).isGreaterThan(most).isLessThanOrEqualTo(expected);
    }
  }

  private void agree(TextMeasure measure, int a, int b, double least, double got) {
    var expected = measure.between(dictionary.text(a), dictionary.text(b));
    if (expected >= least) {
      assertThat(got).as(pair(a, b)).isCloseTo(expected, within(1e-15));
    } else {
      assertThat(got).as(pair(a, b)).isLessThan(least);
    }
  }

  private String pair(int a, int b) {
    return dictionary.text(a) + ", " + dictionary.text(b);
  }

  private interface Pair {
    void look(int a, int b);
  }

  private void forAllPairs(Pair pair) {
    for (var a = 0; a < dictionary.size(); a += 1 + random.nextInt(3)) {
      for (var b = 0; b < dictionary.size(); b++) {
        pair.look(a, b);
      }
    }
  }

  /** Few letters, so that many words are alike. */
  private String word() {
    var text = new StringBuilder();
    for (var i = random.nextInt(9); i >= 0; i--) {
      text.append((char) ('A' + random.nextInt(5)));
    }
    return text.toString();
  }
}
