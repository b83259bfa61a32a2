package org.vigil.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.ReferenceFolder;

class EditDistanceTest {

  @Test
  void the_three_distances_differ_in_what_a_swap_costs() {
    assertThat(EditDistance.LEVENSHTEIN.between("CA", "ABC")).isEqualTo(3);
    assertThat(EditDistance.OPTIMAL_STRING_ALIGNMENT.between("CA", "ABC")).isEqualTo(3);
    assertThat(EditDistance.DAMERAU_LEVENSHTEIN.between("CA", "ABC")).isEqualTo(2);
    assertThat(EditDistance.LEVENSHTEIN.between("AB", "BA")).isEqualTo(2);
    assertThat(EditDistance.OPTIMAL_STRING_ALIGNMENT.between("AB", "BA")).isEqualTo(1);
  }

  @Test
  void letters_count_by_code_point_not_by_byte() {
    assertThat(EditDistance.LEVENSHTEIN.between("ZOË", "ZOE")).isEqualTo(1);
    assertThat(EditDistance.LEVENSHTEIN.between("😀", "😁")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_string_is_as_far_as_the_other_is_long(EditDistance distance) {
    assertThat(distance.between("", "")).isZero();
    assertThat(distance.between("ANN", "")).isEqualTo(3);
    assertThat(distance.between("A".repeat(200), "B".repeat(201))).isEqualTo(201);
  }

  @Test
  void every_golden_pair_of_strings_is_measured_rightly() throws IOException {
    for (var row : ReferenceFolder.resource("strings.csv")) {
      var a = row.getField("a");
      var b = row.getField("b");
      var ascii = (a + b).chars().allMatch(letter -> letter < 128);
      // the two rows beyond ASCII have one letter substituted
      assertThat(EditDistance.LEVENSHTEIN.between(a, b))
          .as(row.toString())
          .isEqualTo(ascii ? Integer.parseInt(row.getField("levenshtein")) : 1);
      assertThat(EditDistance.DAMERAU_LEVENSHTEIN.between(a, b))
          .as(row.toString())
          .isEqualTo(
              ascii ? Integer.parseInt(row.getField("damerau_levenshtein_unrestricted")) : 1);
      assertThat(EditDistance.OPTIMAL_STRING_ALIGNMENT.between(a, b))
          .as(row.toString())
          .isEqualTo(Integer.parseInt(row.getField("osa")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_distance_is_as_the_textbook_reckons_it_from_either_side(EditDistance distance) {
    var spellings = new Spellings(1966);
    for (var i = 0; i < 100_000; i++) {
      var pair = spellings.next();
      var expected = byTheBook(distance, pair.a(), pair.b());
      assertThat(distance.between(pair.a(), pair.b())).as(pair.toString()).isEqualTo(expected);
      assertThat(distance.between(pair.b(), pair.a())).as(pair.toString()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_quick_test_of_a_limit_never_differs_from_the_distance(EditDistance distance) {
    var spellings = new Spellings(1975);
    for (var i = 0; i < 100_000; i++) {
      var pair = spellings.next();
      var exact = distance.between(pair.a(), pair.b());
      var limit = i % 2 == 0 ? Math.max(0, exact - 1 + i / 2 % 3) : i / 2 % 5;
      var left = Letters.of(pair.a());
      var right = Letters.of(pair.b());
      assertThat(distance.atMost(limit, pair.a(), pair.b()))
          .as("%s within %s", pair, limit)
          .isEqualTo(exact <= limit);
      assertThat(distance.atMost(limit, left, right)).isEqualTo(exact <= limit);
      if (exact <= limit) {
        assertThat(distance.betweenOrAbove(limit, left, right)).isEqualTo(exact);
      } else {
        assertThat(distance.betweenOrAbove(limit, left, right)).isGreaterThan(limit);
      }
    }
  }

  /** The whole table, in the plainest form. */
  private static int byTheBook(EditDistance distance, int[] a, int[] b) {
    var cost = new int[a.length + 1][b.length + 1];
    var lastRowOf = new HashMap<Integer, Integer>();
    for (var i = 0; i <= a.length; i++) {
      var lastMatch = 0;
      for (var j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        var equal = a[i - 1] == b[j - 1];
        cost[i][j] =
            Math.min(
                cost[i - 1][j - 1] + (equal ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (distance == EditDistance.OPTIMAL_STRING_ALIGNMENT
            && i > 1
            && j > 1
            && a[i - 1] == b[j - 2]
            && a[i - 2] == b[j - 1]) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
        int row = lastRowOf.getOrDefault(b[j - 1], 0);
        if (distance == EditDistance.DAMERAU_LEVENSHTEIN && row > 0 && lastMatch > 0) {
          var between = (i - row - 1) + 1 + (j - lastMatch - 1);
          cost[i][j] = Math.min(cost[i][j], cost[row - 1][lastMatch - 1] + between);
        }
        lastMatch = equal ? j : lastMatch;
      }
      if (i > 0) {
        lastRowOf.put(a[i - 1], i);
      }
    }
    return cost[a.length][b.length];
  }
}
