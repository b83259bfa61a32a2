package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.DeliveryRules.Proposal;
import org.vigil.monthlyupdate.Issue.Commitment;

class DeliveryTest {
  private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2024, 11, 30);
  private final Issue november = DemonstrationIssue.november2024();
  private final DeliveryRules rules = new DeliveryRules();

  private static Commitment promise(@Nullable String due, Commitment.State state) {
    return new Commitment("k1", "s1.1", "do it", due, null, null, state, null, null, null);
  }

  private Proposal proposed(@Nullable String due) {
    return rules.of(promise(due, Commitment.State.OPEN), END_OF_NOVEMBER);
  }

  @Test
  void the_dates_speak_for_a_status_and_say_why() {
    assertThat(proposed(null))
        .isEqualTo(new Proposal(DeliveryStatus.NOT_RATED, "No date was given."));
    assertThat(proposed("2024-11-29"))
        .isEqualTo(new Proposal(DeliveryStatus.RED, "Its last day is past by 1 day."));
    assertThat(proposed("2024-12"))
        .isEqualTo(new Proposal(DeliveryStatus.AMBER, "31 days are left."));
    assertThat(proposed("2025-01-01"))
        .isEqualTo(new Proposal(DeliveryStatus.GREEN, "32 days are left."));
    assertThat(proposed("2024").status()).isEqualTo(DeliveryStatus.AMBER);
    assertThat(rules.of(promise("2020", Commitment.State.MET), END_OF_NOVEMBER).status())
        .isEqualTo(DeliveryStatus.COMPLETE);
  }

  @Test
  void every_status_has_a_shape_and_a_word_of_its_own() {
    assertThat(Arrays.stream(DeliveryStatus.values()).map(DeliveryStatus::shape))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(DeliveryStatus.values()).map(DeliveryStatus::words))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_status_needs_a_reason_and_something_to_be_about() {
    assertThat(Changes.refusal(november, rated("s1.1", " "))).isPresent();
    assertThat(Changes.refusal(november, rated("s9.9", "It is stuck."))).isPresent();
    assertThat(Changes.refusal(november, rated("k1", "It is stuck."))).isEmpty();
  }

  @Test
  void readers_see_it_only_where_the_unit_prints_it() {
    var rated = Changes.apply(november, List.of(rated("s1.1", "It is stuck.")));
    assertThat(rated.delivery().asPrinted("s1.1")).isEmpty();
    var printed = Changes.apply(rated, List.of(new Edit.DeliveryPrinted(true)));
    assertThat(printed.delivery().asPrinted("s1.1"))
        .contains("Delivery status: ▲ Amber, as seen on 30 November 2024");
    assertThat(printed.delivery().asPrinted("s1.2")).isEmpty();
  }

  @Test
  void goes_on_to_the_next_month_with_what_it_is_about() {
    var kept = november.commitments().getFirst();
    var now =
        Changes.apply(
            november,
            List.of(
                rated("s1.1", "It is stuck."),
                rated("k1", "Presented."),
                new Edit.CommitmentWritten(
                    new Commitment(
                        kept.id(),
                        kept.item(),
                        kept.what(),
                        kept.due(),
                        kept.dueWords(),
                        kept.owner(),
                        Commitment.State.MET,
                        null,
                        november.month().month(),
                        null))));
    assertThat(now.delivery().ratings()).containsOnlyKeys("s1.1", "k1");
    assertThat(Assembly.after(now).delivery().ratings()).containsOnlyKeys("s1.1");
  }

  @Test
  void a_due_day_that_never_was_is_not_readable() {
    assertThat(List.of("2025", "2025-02", "2025-02-28")).allMatch(Due::isReadable);
    assertThat(List.of("2025-02-31", "2025-13", "soon", "25")).noneMatch(Due::isReadable);
  }

  private static Edit rated(String about, String why) {
    return new Edit.DeliveryRated(
        new Delivery.Rating(about, DeliveryStatus.AMBER, why, END_OF_NOVEMBER, null, null));
  }
}
