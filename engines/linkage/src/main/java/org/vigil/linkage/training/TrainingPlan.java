package org.vigil.linkage.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.TableModel;

/**
 * How a model is to be learnt from a table without labels.
 *
 * @param strictRules rules so strict that the pairs they find are surely of one; they give λ
 * @param recall share of all true pairs that the strict rules are believed to find
 * @param blocks each gives one session; two at least, so that every comparison is left free in one
 * @param mostRandomPairs how many pairs u is counted over; all, if there are no more
 * @param seed which records are drawn where there are more
 * @param mostRecordsAKey a key of a block that more records share is skipped
 * @param em how a session runs whose block does not say
 * @param belief m from elsewhere, in a model with the same comparisons; null for none
 * @param beliefInMatches how many matches the belief is worth
 */
public record TrainingPlan(
    List<BlockingRule> strictRules,
    double recall,
    List<Block> blocks,
    long mostRandomPairs,
    long seed,
    int mostRecordsAKey,
    ExpectationMaximisation em,
    @Nullable TableModel belief,
    double beliefInMatches) {

  private static final double HALF_A_PAIR = 0.5;

  /**
   * A session: the pairs a rule makes, of which the comparisons that do not look at its columns are learnt.
   *
   * @param em how it runs, and what of m, u and λ it holds fixed; null as the plan says
   */
  public record Block(BlockingRule rule, @Nullable ExpectationMaximisation em) {}

  public TrainingPlan {
    strictRules = List.copyOf(strictRules);
    blocks = List.copyOf(blocks);
    if (strictRules.isEmpty()) {
      throw new IllegalArgumentException("training needs a strict rule, to learn how many match");
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("training needs a block of pairs to learn from");
    }
    if (!(beliefInMatches >= 0) || mostRandomPairs < 1) {
      throw new IllegalArgumentException(
          "a belief is worth no fewer than 0 matches, and some random pairs are needed: "
              + beliefInMatches
              + ", "
              + mostRandomPairs);
    }
  }

  /** A million random pairs, a recall of 0.7, half a pair added at every rank, no belief. */
  public static TrainingPlan of(List<BlockingRule> strictRules, List<BlockingRule> blocks) {
    return new TrainingPlan(
        strictRules,
        0.7,
        blocks.stream().map(rule -> new Block(rule, null)).toList(),
        1_000_000,
        1,
        5_000,
        ExpectationMaximisation.withDefaults().smoothedBy(HALF_A_PAIR),
        null,
        0);
  }

  public TrainingPlan withRecall(double recall) {
    return new TrainingPlan(
        strictRules,
        recall,
        blocks,
        mostRandomPairs,
        seed,
        mostRecordsAKey,
        em,
        belief,
        beliefInMatches);
  }

  public TrainingPlan withRandomPairs(long most, long seed) {
    return new TrainingPlan(
        strictRules, recall, blocks, most, seed, mostRecordsAKey, em, belief, beliefInMatches);
  }

  /** With one more session, which runs in its own way. */
  public TrainingPlan and(BlockingRule rule, ExpectationMaximisation em) {
    var more = new ArrayList<>(blocks);
    more.add(new Block(rule, em));
    return new TrainingPlan(
        strictRules,
        recall,
        more,
        mostRandomPairs,
        seed,
        mostRecordsAKey,
        this.em,
        belief,
        beliefInMatches);
  }

  /** How the sessions run whose block does not say. */
  public TrainingPlan with(ExpectationMaximisation em) {
    return new TrainingPlan(
        strictRules,
        recall,
        blocks,
        mostRandomPairs,
        seed,
        mostRecordsAKey,
        em,
        belief,
        beliefInMatches);
  }

  /** About 200 matches is a fair worth where the data hold a few hundred. */
  public TrainingPlan believing(TableModel belief, double matches) {
    return new TrainingPlan(
        strictRules, recall, blocks, mostRandomPairs, seed, mostRecordsAKey, em, belief, matches);
  }
}
