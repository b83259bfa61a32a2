package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.measure.Folding;

class NicknamesTest {

  @Test
  void a_short_name_stands_for_the_long_one_either_way_round() {
    assertThat(Nicknames.areOneName("BILL", "WILLIAM")).isTrue();
    assertThat(Nicknames.areOneName("WILLIAM", "BILL")).isTrue();
    assertThat(Nicknames.areOneName("KUBA", "JAKUB")).isTrue();
    assertThat(Nicknames.areOneName("MUHAMMAD", "MOHAMUD")).isTrue();
  }

  @Test
  void two_names_with_one_nickname_do_not_stand_for_each_other() {
    assertThat(Nicknames.areOneName("ALEX", "ALEXANDRA")).isTrue();
    assertThat(Nicknames.areOneName("ALEXANDER", "ALEXANDRA")).isFalse();
    assertThat(Nicknames.areOneName("JOHN", "JOAN")).isFalse();
    assertThat(Nicknames.areOneName("HARLOW", "HARLOW")).isFalse();
  }

  @Test
  void a_name_is_known_where_it_stands_in_any_group() {
    assertThat(Nicknames.isKnown("JOAN")).isTrue();
    assertThat(Nicknames.isKnown("JAON")).isFalse();
  }

  @Test
  void every_group_is_of_folded_names_each_once() {
    for (var line : ModelResource.lines("nicknames.csv")) {
      var names = Arrays.asList(line.split(",", -1));
      assertThat(names).as(line).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      assertThat(names).allSatisfy(name -> assertThat(Folding.fold(name)).isEqualTo(name));
    }
  }
}
