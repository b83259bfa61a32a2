package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkageQualityTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 2);

  /** Person 1: rows in A, A, B (the last with an alias, in question with A). Person 2: one row, wrongly in A. */
  @Test
  void pairs_are_counted_by_hand() {
    var quality =
        LinkageQuality.of(
            List.of(
                placed(1, "A", Set.of(), Set.of()),
                placed(1, "A", Set.of(), Set.of()),
                placed(1, "B", Set.of(Hazard.ALIAS), Set.of("A")),
                placed(2, "A", Set.of(), Set.of()),
                placed(3, "C", Set.of(), Set.of())));

    assertThat(quality.rows()).isEqualTo(5);
    assertThat(quality.people()).isEqualTo(3);
    assertThat(quality.whole()).isEqualTo(1);
    assertThat(quality.all().precision()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(quality.all().recall()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(quality.all().recallWithReview()).isEqualTo(1);
    assertThat(Objects.requireNonNull(quality.under(Hazard.ALIAS)).recall()).isZero();
    assertThat(quality.withoutHazard().recall()).isEqualTo(1);
    assertThat(quality.lines()).anyMatch(line -> line.startsWith("alias"));
  }

  private static LinkageQuality.Placed placed(
      int person, String caseFile, Set<Hazard> hazards, Set<String> inQuestionWith) {
    var truth =
        new TruthRow(
            "police-sudden-death",
            person + caseFile,
            DAY,
            person,
            hazards,
            new Person(
                person,
                true,
                "A",
                "",
                "B",
                "",
                DAY.minusYears(40),
                "9990000000",
                new Home(Home.Kind.HOUSE, "", "", "Stevenage"),
                "british",
                Set.of()),
            DAY.toString(),
            true,
            "");
    return new LinkageQuality.Placed(truth, caseFile, inQuestionWith);
  }
}
