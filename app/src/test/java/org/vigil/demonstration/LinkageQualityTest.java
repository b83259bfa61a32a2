package org.vigil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.matching.LinkTally;

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
    assertThat(quality.of(LinkageGroup.ALL)).isEqualTo(new LinkTally(5, 1, 1, 2, 0, 2));
    assertThat(quality.of(LinkageGroup.ALIAS)).isEqualTo(new LinkTally(1, 1, 0, 0, 0, 2));
    assertThat(quality.of(LinkageGroup.ALL).precision()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(quality.of(LinkageGroup.ALL).recall()).isEqualTo(1);
    assertThat(quality.of(LinkageGroup.ALL).recallUnanswered()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(quality.lines()).anyMatch(line -> line.startsWith("Alias"));
  }

  @Test
  void questions_answered_one_after_the_other_join_what_no_question_joins_alone() {
    var quality =
        LinkageQuality.of(
            List.of(
                placed(1, "A", Set.of(), Set.of("B")),
                placed(1, "B", Set.of(), Set.of("A", "C")),
                placed(1, "C", Set.of(), Set.of("B")),
                placed(1, "D", Set.of(), Set.of("E"))));

    assertThat(quality.of(LinkageGroup.ALL).waiting()).isEqualTo(3);
    assertThat(quality.of(LinkageGroup.ALL).missed()).isEqualTo(3);
  }

  @Test
  void rows_of_somebody_unidentified_stand_apart() {
    var quality =
        LinkageQuality.of(
            List.of(
                placed(1, "A", Set.of(), Set.of()),
                placed(1, "B", Set.of(Hazard.UNIDENTIFIED), Set.of())));

    assertThat(quality.of(LinkageGroup.ALL)).isEqualTo(new LinkTally(1, 0, 0, 0, 0, 0));
    assertThat(quality.of(LinkageGroup.UNIDENTIFIED)).isEqualTo(new LinkTally(1, 0, 0, 0, 1, 0));
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
    return new LinkageQuality.Placed(
        truth, caseFile, true, !inQuestionWith.isEmpty(), inQuestionWith);
  }
}
