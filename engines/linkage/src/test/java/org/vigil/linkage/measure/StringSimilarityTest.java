package org.vigil.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.ReferenceFolder;

class StringSimilarityTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  private static final double[] THRESHOLDS = {0, 0.5, 0.7, 0.8, 0.88, 0.9, 0.92, 0.95, 1};

  @Test
  void dwayne_is_like_duane_as_winkler_published() {
    assertThat(StringSimilarity.JARO.between("DWAYNE", "DUANE")).isCloseTo(0.8222, within(5e-5));
    assertThat(StringSimilarity.JARO_WINKLER.between("DWAYNE", "DUANE")).isCloseTo(0.84, EXACTLY);
  }

  @Test
  void four_letters_of_seven_are_shared_in_a_case_counted_by_hand() {
    // D, A, N and E of D, W, A, Y, N, E and U
    assertThat(StringSimilarity.JACCARD.between("DWAYNE", "DUANE")).isCloseTo(4.0 / 7, EXACTLY);
    assertThat(StringSimilarity.JACCARD.between("AB", "BABA")).isEqualTo(1);
  }

  @Test
  void letters_count_by_code_point_not_by_byte() {
    assertThat(StringSimilarity.JARO_WINKLER.between("ZOË", "ZOE"))
        .isCloseTo(0.8222222222222222, EXACTLY);
    assertThat(StringSimilarity.JACCARD.between("😀A", "😀B")).isCloseTo(1.0 / 3, EXACTLY);
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_string_is_like_nothing(StringSimilarity similarity) {
    assertThat(similarity.between("", "")).isZero();
    assertThat(similarity.between("", "ANN")).isZero();
    assertThat(similarity.between("ANN", "ANN")).isEqualTo(1);
  }

  @Test
  void every_golden_pair_of_strings_is_measured_rightly() throws IOException {
    var measured = 0;
    for (var row : ReferenceFolder.resource("strings.csv")) {
      var a = row.getField("a");
      var b = row.getField("b");
      var ascii = (a + b).chars().allMatch(letter -> letter < 128);
      assertThat(StringSimilarity.JARO_WINKLER.between(a, b))
          .as(row.toString())
          .isCloseTo(
              number(row.getField(ascii ? "jaro_winkler_duckdb" : "jw_commons_text")), EXACTLY);
      if (ascii) {
        assertThat(StringSimilarity.JARO.between(a, b))
            .as(row.toString())
            .isCloseTo(number(row.getField("jaro_duckdb")), EXACTLY);
      } else {
        // stringdist counts code points; its other definition of a swap plays no part in these rows
        assertThat(StringSimilarity.JARO.between(a, b))
            .as(row.toString())
            .isCloseTo(number(row.getField("jaro_stringdist")), EXACTLY);
      }
      if (ascii && !row.getField("jaccard_duckdb").isEmpty()) {
        assertThat(StringSimilarity.JACCARD.between(a, b))
            .as(row.toString())
            .isCloseTo(number(row.getField("jaccard_duckdb")), EXACTLY);
      }
      measured++;
    }
    assertThat(measured).isEqualTo(355);
  }

  @ParameterizedTest
  @EnumSource
  void it_does_not_matter_which_comes_first(StringSimilarity similarity) {
    var spellings = new Spellings(1989);
    for (var i = 0; i < 100_000; i++) {
      var pair = spellings.next();
      assertThat(similarity.between(pair.a(), pair.b()))
          .as(pair.toString())
          .isEqualTo(similarity.between(pair.b(), pair.a()))
          .isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_quick_test_of_a_threshold_never_differs_from_the_measure(StringSimilarity similarity) {
    var spellings = new Spellings(1990);
    for (var i = 0; i < 100_000; i++) {
      var pair = spellings.next();
      var exact = similarity.between(pair.a(), pair.b());
      var threshold = i % 2 == 0 ? exact : THRESHOLDS[i / 2 % THRESHOLDS.length];
      var left = Letters.of(pair.a());
      var right = Letters.of(pair.b());
      assertThat(similarity.atLeast(threshold, pair.a(), pair.b()))
          .as("%s at %s", pair, threshold)
          .isEqualTo(exact >= threshold);
      assertThat(similarity.atLeast(threshold, left, right)).isEqualTo(exact >= threshold);
      if (exact >= threshold) {
        assertThat(similarity.betweenOrBelow(threshold, left, right)).isEqualTo(exact);
      } else {
        assertThat(similarity.betweenOrBelow(threshold, left, right)).isLessThan(threshold);
      }
    }
  }

  @Test
  void jaro_and_jaccard_are_as_the_textbook_reckons_them() {
    var spellings = new Spellings(1995);
    for (var i = 0; i < 100_000; i++) {
      var pair = spellings.next();
      assertThat(StringSimilarity.JARO.between(pair.a(), pair.b()))
          .as(pair.toString())
          .isCloseTo(jaroByTheBook(pair.a(), pair.b()), EXACTLY);
      assertThat(StringSimilarity.JACCARD.between(pair.a(), pair.b()))
          .as(pair.toString())
          .isCloseTo(jaccardByTheBook(pair.a(), pair.b()), EXACTLY);
    }
  }

  private static double jaroByTheBook(int[] a, int[] b) {
    var window = Math.max(a.length, b.length) / 2 - 1;
    var letterOfB = new int[a.length];
    Arrays.fill(letterOfB, -1);
    var taken = new HashSet<Integer>();
    for (var i = 0; i < a.length; i++) {
      for (var j = 0; j < b.length && letterOfB[i] < 0; j++) {
        if (Math.abs(i - j) <= Math.max(0, window) && a[i] == b[j] && taken.add(j)) {
          letterOfB[i] = j;
        }
      }
    }
    var inOrderOfA = Arrays.stream(letterOfB).filter(j -> j >= 0).toArray();
    var inOrderOfB = Arrays.stream(inOrderOfA).sorted().toArray();
    double c = inOrderOfA.length;
    var outOfOrder = 0;
    for (var k = 0; k < c; k++) {
      outOfOrder += b[inOrderOfA[k]] == b[inOrderOfB[k]] ? 0 : 1;
    }
    return c == 0 ? 0 : (c / a.length + c / b.length + (c - outOfOrder / 2) / c) / 3;
  }

  private static double jaccardByTheBook(int[] a, int[] b) {
    var shared = Arrays.stream(a).boxed().collect(Collectors.toSet());
    var either = new HashSet<>(shared);
    var ofB = Arrays.stream(b).boxed().collect(Collectors.toSet());
    shared.retainAll(ofB);
    either.addAll(ofB);
    return a.length == 0 || b.length == 0 ? 0 : (double) shared.size() / either.size();
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }
}
