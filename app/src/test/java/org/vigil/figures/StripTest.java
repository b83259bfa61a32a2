package org.vigil.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.vigil.figures.Strip.Mark;

class StripTest {
  private final Strip strip = strip();

  /** 40 to 60 percent over 158 units from 6: 50 percent stands at 85, 45 at 45.5, 55 at 124.5. */
  @Test
  void draws_a_share_at_its_place_in_a_case_checked_by_hand() {
    assertThat(strip.head()).contains(">40%<", ">50%<", ">60%<");
    assertThat(strip.row("Stevenage"))
        .contains("<circle class=\"mark-dot\" cx=\"85.0\"")
        .contains("d=\"M45.5 11 H124.5\"")
        .contains("<path class=\"mark-expected\" d=\"M85.0 0 V22\"/>");
  }

  @Test
  void draws_what_is_no_area_as_an_open_square_below_a_rule() {
    assertThat(strip.row("No fixed abode")).contains("<rect class=\"mark-open\"");
    assertThat(strip.beginsOthers("No fixed abode")).isTrue();
    assertThat(strip.beginsOthers("Stevenage")).isFalse();
  }

  @Test
  void draws_only_the_line_where_there_is_no_share() {
    assertThat(strip.row("Total")).contains("mark-expected").doesNotContain("circle");
  }

  private static Strip strip() {
    var marks = new LinkedHashMap<String, Mark>();
    marks.put("Stevenage", new Mark(50, 45, 55, true));
    marks.put("No fixed abode", new Mark(52, 49, 60, false));
    return new Strip(marks, 50, "The dashed line is one half.");
  }
}
