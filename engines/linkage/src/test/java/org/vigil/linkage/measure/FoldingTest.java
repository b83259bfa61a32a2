package org.vigil.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void spellings_of_one_name_become_equal() {
    assertThat(Folding.fold(" Zoë  O’Brien-Łukasz ")).isEqualTo("ZOE OBRIEN LUKASZ");
    assertThat(Folding.fold("Müller-Strauß")).isEqualTo("MULLER STRAUSS");
    assertThat(Folding.fold("Þórður Ægisson Ørsted")).isEqualTo("THORDUR AEGISSON ORSTED");
    assertThat(Folding.fold("Işık Əliyev")).isEqualTo("ISIK ELIYEV");
  }

  @Test
  void every_apostrophe_is_left_out_those_counted_as_letters_too() {
    for (var apostrophe : new String[] {"'", "’", "‘", "`", "´", "ʼ", "ʻ"}) {
      assertThat(Folding.fold("O" + apostrophe + "Brien")).as(apostrophe).isEqualTo("OBRIEN");
    }
  }

  @Test
  void every_dash_stroke_and_full_stop_parts_words() {
    for (var gap : new String[] {"-", "‐", "‑", "–", "—", "/", ".", ",", "\t", "\u00a0", " - "}) {
      assertThat(Folding.fold("Smith" + gap + "Jones")).as(gap).isEqualTo("SMITH JONES");
    }
    assertThat(Folding.fold("St. John")).isEqualTo(Folding.fold("St John"));
  }

  @Test
  void composed_and_decomposed_wide_and_joined_letters_are_the_same() {
    assertThat(Folding.fold("Zoe\u0308")).isEqualTo(Folding.fold("Zo\u00eb"));
    assertThat(Folding.fold("ＳＭＩＴＨ")).isEqualTo("SMITH");
    assertThat(Folding.fold("ﬁona")).isEqualTo("FIONA");
  }

  @Test
  void other_scripts_stay_as_they_are() {
    assertThat(Folding.fold("Иван")).isEqualTo("ИВАН");
    assertThat(Folding.fold("محمد")).isEqualTo("محمد");
  }

  @Test
  void folding_twice_is_folding_once() {
    for (var name : new String[] {"O’Brien-Łuk", "Straße", "ﬁ", "İnci", "ŉ", "Á.B./C"}) {
      assertThat(Folding.fold(Folding.fold(name))).isEqualTo(Folding.fold(name));
    }
  }

  @Test
  void a_reference_keeps_its_letters_and_digits_only() {
    assertThat(Folding.compact("sg1 1aa")).isEqualTo("SG11AA");
  }
}
