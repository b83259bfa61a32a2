package org.vigil.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;

class PostTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 2);
  private static final Deputy DEPUTY = new Deputy("Deputy lead", "deputy@council.example");

  @Test
  void is_answered_for_by_the_deputy_from_the_first_day_of_leave_to_the_last() {
    var lead = lead(DEPUTY, new Leave(DAY, DAY.plusDays(7)));

    assertThat(lead.addressOn(DAY.minusDays(1)).post()).isEqualTo("Lead");
    assertThat(lead.addressOn(DAY).post()).isEqualTo("Deputy lead");
    assertThat(lead.addressOn(DAY).standsFor()).isEqualTo("Lead");
    assertThat(lead.addressOn(DAY.plusDays(7)).email()).isEqualTo("deputy@council.example");
    assertThat(lead.addressOn(DAY.plusDays(8)).standsFor()).isNull();
  }

  @Test
  void without_a_deputy_leaves_nobody_out() {
    var alone = lead(null, new Leave(DAY, null));

    assertThat(alone.isAwayOn(DAY.plusYears(1))).isTrue();
    assertThat(alone.standInOn(DAY)).isNull();
    assertThat(alone.addressOn(DAY).email()).isEqualTo("lead@council.example");
  }

  @Test
  void is_not_away_where_no_first_day_is_known() {
    assertThat(Leave.between(null, DAY)).isNull();
    assertThat(lead(DEPUTY, null).isAwayOn(DAY)).isFalse();
    assertThat(lead(DEPUTY, null).standInOn(DAY)).isNull();
  }

  @Test
  void keeps_addresses_out_of_what_is_logged() {
    var lead = lead(DEPUTY, new Leave(DAY, null));

    assertThat(lead + " " + lead.deputy() + " " + lead.addressOn(DAY)).doesNotContain("@");
  }

  private static Post lead(@Nullable Deputy deputy, @Nullable Leave leave) {
    return new Post("Lead", "Council", "lead@council.example", deputy, leave);
  }
}
