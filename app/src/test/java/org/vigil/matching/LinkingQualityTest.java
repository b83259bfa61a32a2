package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LinkingQualityTest {
  private static final LinkTally ONE = new LinkTally(100, 4, 90, 10, 0, 7);
  private static final LinkTally OTHER = new LinkTally(50, 1, 80, 0, 20, 0);
  private static final LinkingQuality QUALITY =
      new LinkingQuality(
          "deaths-1",
          "told from one day to another",
          List.of(
              new LinkingQuality.Line(1, "all", "All", ONE),
              new LinkingQuality.Line(1, "hazard", "Twins", LinkTally.NONE),
              new LinkingQuality.Line(2, "all", "All", OTHER),
              new LinkingQuality.Line(2, "hazard", "Twins", LinkTally.NONE)));

  /** Precision 0.9 and 1: mean 0.95, standard error 0.05, Student's t 12.706 with one degree of freedom; no share is above 1. */
  @Test
  void a_mean_has_its_interval() {
    var all = QUALITY.groups().getFirst();
    var precision = Objects.requireNonNull(all.precision());

    assertThat(precision.mean()).isCloseTo(0.95, within(1e-12));
    assertThat(precision.low()).isCloseTo(0.95 - 12.706 * 0.05, within(1e-12));
    assertThat(precision.high()).isEqualTo(1);
    assertThat(all.together()).isEqualTo(new LinkTally(150, 5, 170, 10, 20, 7));
  }

  @Test
  void nothing_is_said_of_a_group_that_nobody_belongs_to() {
    var twins = QUALITY.groups().getLast();

    assertThat(twins.precision()).isNull();
    assertThat(twins.reviewLoad()).isNull();
  }

  @Test
  void shares_are_as_by_hand() {
    assertThat(OTHER.recall()).isEqualTo(0.8);
    assertThat(ONE.f1()).isCloseTo(180.0 / 190, within(1e-12));
    assertThat(ONE.recallUnanswered()).isCloseTo(90.0 / 97, within(1e-12));
    assertThat(ONE.reviewLoad()).isEqualTo(0.04);
  }

  @Test
  void a_certificate_reads_back_as_it_was_written() {
    assertThat(LinkingQuality.read(QUALITY.written().lines().toList())).isEqualTo(QUALITY);
  }
}
