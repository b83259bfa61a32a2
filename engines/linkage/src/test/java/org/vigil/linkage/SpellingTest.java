package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void dwayne_is_like_duane_as_winkler_published() {
    assertThat(StringSimilarity.JARO.between("DWAYNE", "DUANE")).isCloseTo(0.8222, within(5e-5));
    assertThat(StringSimilarity.JARO_WINKLER.between("DWAYNE", "DUANE"))
        .isCloseTo(0.84, within(1e-12));
  }

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
    assertThat(StringSimilarity.JARO_WINKLER.between("ZOË", "ZOE"))
        .isCloseTo(0.8222222222222222, within(1e-12));
  }

  @Test
  void an_empty_string_is_like_nothing() {
    assertThat(StringSimilarity.JARO_WINKLER.between("", "")).isZero();
    assertThat(StringSimilarity.JARO_WINKLER.between("", "ANN")).isZero();
  }

  @Test
  void folding_brings_spellings_together() {
    assertThat(Folding.fold(" Zoë  O’Brien-Łukasz ")).isEqualTo("ZOE OBRIEN LUKASZ");
    assertThat(Folding.compact("sg1 1aa")).isEqualTo("SG11AA");
  }

  @Test
  void soundex_passes_over_h_and_w() {
    assertThat(Soundex.of("Ashcraft")).isEqualTo("A261");
    assertThat(Soundex.of("Tymczak")).isEqualTo("T522");
    assertThat(Soundex.of("???")).isEmpty();
  }

  @Test
  void every_golden_pair_of_strings_is_measured_rightly() throws IOException {
    for (var row : ReferenceFolder.rows("golden/linkage/strings.csv")) {
      var a = row.getField("a");
      var b = row.getField("b");
      var ascii = (a + b).chars().allMatch(letter -> letter < 128);
      var jaroWinkler = ascii ? "jaro_winkler_duckdb" : "jw_commons_text";
      assertThat(StringSimilarity.JARO_WINKLER.between(a, b))
          .as(row.toString())
          .isCloseTo(number(row, jaroWinkler), within(1e-12));
      if (ascii) {
        assertThat(StringSimilarity.JARO.between(a, b))
            .as(row.toString())
            .isCloseTo(number(row, "jaro_duckdb"), within(1e-12));
        assertThat(EditDistance.LEVENSHTEIN.between(a, b))
            .as(row.toString())
            .isEqualTo((int) number(row, "levenshtein"));
        assertThat(EditDistance.DAMERAU_LEVENSHTEIN.between(a, b))
            .as(row.toString())
            .isEqualTo((int) number(row, "damerau_levenshtein_unrestricted"));
      }
      assertThat(EditDistance.OPTIMAL_STRING_ALIGNMENT.between(a, b))
          .as(row.toString())
          .isEqualTo((int) number(row, "osa"));
    }
  }

  @Test
  void every_golden_name_has_its_soundex() throws IOException {
    for (var row : ReferenceFolder.rows("golden/linkage/phonetics.csv")) {
      assertThat(Soundex.of(row.getField("name")))
          .as(row.toString())
          .isEqualTo(row.getField("soundex"));
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
