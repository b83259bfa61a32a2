package org.vigil.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static final String SIXTY = "a".repeat(58) + "-b";

  @Test
  void an_id_is_the_name_in_small_letters() {
    assertThat(Group.idOf("Board, Stevenage (new)", Set.of())).isEqualTo("board-stevenage-new");
    assertThat(Group.idOf("!", Set.of())).isEqualTo("group");
  }

  @Test
  void an_id_is_cut_and_does_not_end_in_a_hyphen() {
    assertThat(Group.idOf("a".repeat(58) + " bcd", Set.of())).isEqualTo(SIXTY);
    assertThat(Group.idOf("a".repeat(59) + " bcd", Set.of())).isEqualTo("a".repeat(59));
  }

  @Test
  void an_id_that_is_taken_is_counted_on_within_its_length() {
    assertThat(Group.idOf("Board", Set.of("board", "board-2"))).isEqualTo("board-3");
    assertThat(Group.idOf("a".repeat(58) + " bcd", Set.of(SIXTY))).isEqualTo("a".repeat(58) + "-2");
    assertThat(Group.idOf("b".repeat(80), Set.of("b".repeat(60)))).hasSize(60).endsWith("bb-2");
  }
}
