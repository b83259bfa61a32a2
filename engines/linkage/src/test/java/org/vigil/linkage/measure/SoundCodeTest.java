package org.vigil.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.ReferenceFolder;

class SoundCodeTest {

  private static final Map<SoundCode, String> COLUMNS =
      Map.of(
          SoundCode.SOUNDEX, "soundex",
          SoundCode.DOUBLE_METAPHONE, "double_metaphone_primary",
          SoundCode.DOUBLE_METAPHONE_ALTERNATE, "double_metaphone_alternate",
          SoundCode.NYSIIS, "nysiis_6",
          SoundCode.NYSIIS_FULL, "nysiis_full");

  @Test
  void soundex_passes_over_h_and_w() {
    assertThat(SoundCode.SOUNDEX.of("Ashcraft")).isEqualTo("A261");
    assertThat(SoundCode.SOUNDEX.of("Tymczak")).isEqualTo("T522");
  }

  @Test
  void a_name_said_in_two_ways_has_two_codes() {
    assertThat(SoundCode.DOUBLE_METAPHONE.of("Smith")).isEqualTo("SM0");
    assertThat(SoundCode.DOUBLE_METAPHONE_ALTERNATE.of("Smith"))
        .isEqualTo("XMT")
        .isEqualTo(SoundCode.DOUBLE_METAPHONE.of("Schmidt"));
  }

  @ParameterizedTest
  @EnumSource
  void accents_apostrophes_and_spaces_are_not_heard(SoundCode code) {
    assertThat(code.of("O’Brien-Łukasz")).isEqualTo(code.of("OBRIEN LUKASZ")).isNotEmpty();
    assertThat(code.of("mc donald")).isEqualTo(code.of("McDonald"));
  }

  @ParameterizedTest
  @EnumSource
  void what_holds_no_letter_from_a_to_z_has_no_sound(SoundCode code) {
    assertThat(code.of("???")).isEmpty();
    assertThat(code.of("")).isEmpty();
    assertThat(code.of("Иван")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_golden_name_has_its_code(SoundCode code) throws IOException {
    var rows = ReferenceFolder.resource("phonetics.csv");
    assertThat(rows).hasSize(259);
    for (var row : rows) {
      assertThat(code.of(row.getField("name")))
          .as(row.toString())
          .isEqualTo(row.getField(COLUMNS.get(code)));
    }
  }
}
