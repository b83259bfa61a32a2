package org.vigil.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;

class TrainingTest {

  private static final int PEOPLE = 4000;
  private static final double WRONG = 0.15;
  private static final TrainingPlan PLAN =
      TrainingPlan.of(
              List.of(BlockingRule.on("forename", "surname", "birth")),
              List.of(BlockingRule.on("birth"), BlockingRule.on("surname")))
          .withRecall(Math.pow(1 - WRONG, 3));

  @Test
  void what_the_data_were_made_with_comes_back() {
    var result = new Training(model(), invented(20241202), PLAN).run();

    // Half of the people have a second record.
    var pairs = (PEOPLE * 1.5) * (PEOPLE * 1.5 - 1) / 2;
    assertThat(result.model().probabilityTwoRecordsMatch())
        .isCloseTo(PEOPLE * 0.5 / pairs, within(PEOPLE * 0.5 / pairs * 0.1));
    assertThat(result.lambdaOfSessions())
        .isCloseTo(PEOPLE * 0.5 / pairs, within(PEOPLE * 0.5 / pairs * 0.3));
    for (var comparison : result.model().comparisons()) {
      assertThat(comparison.ranked().getLast().m())
          .as(comparison.name())
          .isCloseTo(1 - WRONG, within(0.03));
    }
    assertThat(result.sessions()).hasSize(2);
    assertThat(result.sessions()).allMatch(session -> session.em().converged());
  }

  @Test
  void the_same_records_and_seed_give_the_same_model() {
    var plan = PLAN.withRandomPairs(50_000, 7);
    assertThat(new Training(model(), invented(1), plan).run().model())
        .isEqualTo(new Training(model(), invented(1), plan).run().model());
  }

  @Test
  void exact_agreement_by_chance_is_counted_over_all_pairs_though_only_some_are_drawn() {
    var table = invented(2);
    var result = new Training(model(), table, PLAN.withRandomPairs(10_000, 3)).run();
    assertThat(result.chances().pairs()).isBetween(9_000L, 11_000L);
    assertThat(result.model().comparison("surname").ranked().getLast().u())
        .isCloseTo(table.chanceAgreement("surname"), within(1e-15));
  }

  @Test
  void across_sources_only_pairs_of_two_sources_are_counted() {
    var table = new RecordTable(List.of("surname"));
    table.add("1", "police", List.of("LEE"));
    table.add("2", "police", List.of("LEE"));
    table.add("3", "coroner", List.of("LEE"));
    table.add("4", "coroner", List.of("KAY"));
    // Of the four pairs across, two agree.
    assertThat(table.chanceAgreementAcross("surname")).isEqualTo(0.5);
    var linking =
        new TableModel(
            TableModel.Provenance.untrained("test"),
            TableModel.Scope.LINK,
            null,
            TableModel.Thresholds.USUAL,
            List.of(),
            List.of(comparison("surname")),
            Map.of());
    var chances = new RandomPairs(new PreparedTable(linking, table)).estimate(100, 1);
    assertThat(chances.pairs()).isEqualTo(4);
    assertThat(chances.seen()[0]).containsExactly(2, 2);
  }

  @Test
  void a_comparison_every_block_looks_at_is_left_untrained_and_said_so() {
    var plan =
        TrainingPlan.of(
            List.of(BlockingRule.on("forename", "surname", "birth")),
            List.of(BlockingRule.on("birth", "surname")));
    var result = new Training(model(), invented(3), plan).run();
    assertThat(result.model().comparison("birth").ranked()).noneMatch(ColumnLevel::isTrained);
    assertThat(result.health().findings())
        .contains(
            new ModelHealth.Finding(
                ModelHealth.Kind.UNTRAINED,
                "birth, same: no m was estimated, so that it weighs nothing"));
  }

  @Test
  void few_matches_lean_on_a_belief_and_many_do_not() {
    var belief =
        model()
            .with(
                model().comparisons().stream()
                    .map(
                        comparison ->
                            comparison.withRanked(
                                List.of(
                                    comparison.ranked().get(0).with(0.5, 0.5, "belief"),
                                    comparison.ranked().get(1).with(0.5, 0.5, "belief"))))
                    .toList());
    var weak = new Training(model(), invented(4), PLAN.believing(belief, 1)).run();
    var strong = new Training(model(), invented(4), PLAN.believing(belief, 100_000)).run();
    assertThat(weak.model().comparison("town").ranked().getLast().m())
        .isCloseTo(1 - WRONG, within(0.03));
    assertThat(strong.model().comparison("town").ranked().getLast().m())
        .isCloseTo(0.5, within(0.03));
  }

  @Test
  void each_block_may_hold_fixed_or_leave_free_what_it_likes() {
    var free = ExpectationMaximisation.withDefaults().fixing(false, false, false);
    var result =
        new Training(model(), invented(5), PLAN.and(BlockingRule.on("forename"), free)).run();
    assertThat(result.sessions())
        .extracting(session -> session.how().fixesU())
        .containsExactly(true, true, false);

    // Its u counts beside that by chance, and half of each is the median of the two.
    var freed = result.sessions().getLast();
    var town = result.model().comparison("town").ranked().getLast();
    var byChance = result.chances().u()[3][1];
    assertThat(freed.em().result().u(freed.comparisons().indexOf("town"), 1))
        .isCloseTo(byChance, within(0.02))
        .isNotEqualTo(byChance);
    assertThat(town.u())
        .isEqualTo((byChance + freed.em().result().u(freed.comparisons().indexOf("town"), 1)) / 2);
    assertThat(town.provenance())
        .isEqualTo("m by expectation maximisation over 3 sessions; u by chance and over 1 session");
  }

  @Test
  void a_session_that_holds_m_fixed_has_no_say_in_it() {
    var fixed = ExpectationMaximisation.withDefaults().fixing(true, true, false);
    var without = new Training(model(), invented(6), PLAN).run();
    var with =
        new Training(model(), invented(6), PLAN.and(BlockingRule.on("forename"), fixed)).run();
    assertThat(with.model()).isEqualTo(without.model());
    assertThat(with.sessions()).hasSize(3);
  }

  @Test
  void health_names_what_is_not_in_order() {
    var odd =
        model()
            .with(
                List.of(
                    new ColumnComparison(
                        "surname",
                        List.of(
                            ColumnLevel.of("same", Condition.equal("surname")).with(0.1, 0.2, ""),
                            ColumnLevel.of("rest", Condition.otherwise()).with(0.9, 0.8, "")))));
    assertThat(ModelHealth.of(odd).findings())
        .extracting(ModelHealth.Finding::text)
        .containsExactly(
            "surname: \"same\" weighs -1.00 bits, less than \"rest\" with 0.17",
            "surname: its strongest level speaks against a match, with -1.00 bits");
    assertThat(ModelHealth.of(odd).isGood()).isFalse();
  }

  @Test
  void strict_rules_that_find_nothing_are_refused() {
    var table = new RecordTable(List.of("forename", "surname", "birth", "town"));
    table.add("1", "here", List.of("A", "B", "C", "D"));
    table.add("2", "here", List.of("E", "F", "G", "H"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Training(model(), table, PLAN).run())
        .withMessage("the strict rules find no pair, so that they cannot tell how many match");
  }

  private static TableModel model() {
    return new TableModel(
        TableModel.Provenance.untrained("invented"),
        TableModel.Scope.DEDUPE,
        null,
        TableModel.Thresholds.USUAL,
        List.of(BlockingRule.on("surname")),
        List.of(
            comparison("forename"), comparison("surname"), comparison("birth"), comparison("town")),
        Map.of());
  }

  private static ColumnComparison comparison(String column) {
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            ColumnLevel.of("same", Condition.equal(column)),
            ColumnLevel.of("differs", Condition.otherwise())));
  }

  /** People of whom every other has a second record, each value of which is wrong now and then, whatever the others are. */
  private static RecordTable invented(long seed) {
    var random = new Random(seed);
    var table = new RecordTable(List.of("forename", "surname", "birth", "town"));
    for (var person = 0; person < PEOPLE; person++) {
      var values = person(random);
      table.add("p" + person, "here", values);
      if (person % 2 == 0) {
        var again = new ArrayList<@Nullable String>();
        var other = person(random);
        for (var i = 0; i < values.size(); i++) {
          again.add(random.nextDouble() < WRONG ? other.get(i) + "'" : values.get(i));
        }
        table.add("p" + person + "-again", "here", again);
      }
    }
    return table;
  }

  private static List<String> person(Random random) {
    return List.of(
        "F" + random.nextInt(150),
        "S" + random.nextInt(800),
        "B" + random.nextInt(5000),
        "T" + random.nextInt(30));
  }
}
