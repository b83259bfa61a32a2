package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.List;
import org.vigil.linkage.LevelWeight;
import org.vigil.linkage.MatchWeight;

/**
 * Weighs pairs of records of one table, for one thread.
 *
 * <p>M = log₂(λ/(1 − λ)) + Σ log₂(m/u) + Σ w (log₂ u_exact − log₂ max(tf_left, tf_right, tf_least)). What is not told weighs nothing, nor does a level
 * that has not been estimated.
 */
public final class PairScorer {

  private final TableModel model;
  private final Cells cells;
  private final Ready[] comparisons;
  private final double prior;
  private final double[] mostFrom;

  PairScorer(TableModel model, Cells cells, Tests tests, Terms terms) {
    this.model = model;
    this.cells = cells;
    comparisons =
        model.comparisons().stream()
            .map(comparison -> new Ready(comparison, tests, terms))
            .toArray(Ready[]::new);
    var probability = model.probabilityTwoRecordsMatch();
    prior = probability == null ? 0 : MatchWeight.ofProbability(probability);
    mostFrom = new double[comparisons.length + 1];
    for (var k = comparisons.length - 1; k >= 0; k--) {
      mostFrom[k] = mostFrom[k + 1] + comparisons[k].most;
    }
  }

  /** How many comparisons there are. */
  public int comparisons() {
    return comparisons.length;
  }

  /** The rank at which two records stand in a comparison, or {@link ColumnComparison#NOTHING_TO_COMPARE}. */
  public int rank(int comparison, int left, int right) {
    var width = cells.width();
    return comparisons[comparison].rank(cells.codes(), left * width, right * width);
  }

  /** The ranks in all comparisons, into an array from a place on. */
  public void ranks(int left, int right, byte[] into, int at) {
    var width = cells.width();
    for (var k = 0; k < comparisons.length; k++) {
      into[at + k] = (byte) comparisons[k].rank(cells.codes(), left * width, right * width);
    }
  }

  /** The match weight in bits; the ranks are written into an array from a place on. */
  public double weigh(int left, int right, byte[] ranks, int at) {
    return weighFrom(left, right, Double.NEGATIVE_INFINITY, ranks, at);
  }

  /** As {@link #weigh}, but −∞ as soon as it cannot reach the least weight any more; the ranks are then unfinished. */
  double weighFrom(int left, int right, double least, byte[] ranks, int at) {
    var codes = cells.codes();
    var l = left * cells.width();
    var r = right * cells.width();
    var weight = prior;
    for (var k = 0; k < comparisons.length; k++) {
      var comparison = comparisons[k];
      var rank = comparison.rank(codes, l, r);
      ranks[at + k] = (byte) rank;
      if (rank >= 0) {
        weight += comparison.weights[rank] + comparison.rarity(rank, codes, l, r);
      }
      if (weight + mostFrom[k + 1] < least) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return weight < least ? Double.NEGATIVE_INFINITY : weight;
  }

  /** The parts of a pair's weight, one for each comparison: the waterfall. They sum to the weight. */
  public MatchWeight explain(int left, int right) {
    var codes = cells.codes();
    var l = left * cells.width();
    var r = right * cells.width();
    var parts = new ArrayList<MatchWeight.Part>();
    for (var comparison : comparisons) {
      var rank = comparison.rank(codes, l, r);
      parts.add(comparison.part(rank, codes, l, r));
    }
    return new MatchWeight(prior, parts);
  }

  /** What the rarity of the shared value adds, in bits. */
  public double rarity(int comparison, int left, int right) {
    var l = left * cells.width();
    var r = right * cells.width();
    var rank = comparisons[comparison].rank(cells.codes(), l, r);
    return rank < 0 ? 0 : comparisons[comparison].rarity(rank, cells.codes(), l, r);
  }

  public TableModel model() {
    return model;
  }

  /** One comparison, ready to be asked. */
  private static final class Ready {
    private final String name;
    private final PairTest[] tests;
    private final int[] rankOf;
    private final List<ColumnLevel> ranked;
    private final double[] weights;
    private final Adjustment[] adjustments;
    private final double most;

    Ready(ColumnComparison comparison, Tests tests, Terms terms) {
      name = comparison.name();
      ranked = comparison.ranked();
      this.tests =
          comparison.levels().stream()
              .map(level -> tests.of(level.when()))
              .toArray(PairTest[]::new);
      rankOf = new int[comparison.levels().size()];
      var rank = ranked.size();
      for (var i = 0; i < rankOf.length; i++) {
        rankOf[i] =
            comparison.levels().get(i).missing() ? ColumnComparison.NOTHING_TO_COMPARE : --rank;
      }
      weights =
          ranked.stream()
              .mapToDouble(level -> level.weight(name).map(LevelWeight::weight).orElse(0.0))
              .toArray();
      adjustments =
          ranked.stream()
              .map(level -> Adjustment.of(level, comparison, terms))
              .toArray(Adjustment[]::new);
      var greatest = 0.0;
      for (var i = 0; i < weights.length; i++) {
        greatest = Math.max(greatest, weights[i] + adjustments[i].most());
      }
      most = greatest;
    }

    int rank(int[] codes, int left, int right) {
      for (var i = 0; i < tests.length; i++) {
        if (tests[i].holds(codes, left, right)) {
          return rankOf[i];
        }
      }
      throw new IllegalStateException("no level holds in " + name);
    }

    double rarity(int rank, int[] codes, int left, int right) {
      return adjustments[rank].bits(codes, left, right);
    }

    MatchWeight.Part part(int rank, int[] codes, int left, int right) {
      if (rank < 0) {
        return MatchWeight.Part.notTold(name);
      }
      var level = ranked.get(rank);
      return level
          .weight(name)
          .map(
              weight ->
                  new MatchWeight.Part(
                      name,
                      level.label(),
                      weight.m(),
                      weight.u(),
                      weight.weight(),
                      rarity(rank, codes, left, right)))
          .orElseGet(() -> new MatchWeight.Part(name, level.label(), 1, 1, 0, 0));
    }
  }

  /** What a level's weight gains or loses by how common the value is. */
  private sealed interface Adjustment {
    double bits(int[] codes, int left, int right);

    /** More is never gained. */
    double most();

    static Adjustment of(ColumnLevel level, ColumnComparison comparison, Terms terms) {
      var rarity = level.rarity();
      var u = level.u();
      if (rarity == null || rarity.share() == 0 || u == null || level.m() == null) {
        return new NoAdjustment();
      }
      var exact = comparison.chanceOfExactAgreement(rarity.column()).orElse(u);
      return new ByRarity(
          terms.of(rarity.column()),
          rarity.share(),
          MatchWeight.log2(exact),
          MatchWeight.log2(rarity.least()));
    }
  }

  private record NoAdjustment() implements Adjustment {
    @Override
    public double bits(int[] codes, int left, int right) {
      return 0;
    }

    @Override
    public double most() {
      return 0;
    }
  }

  private record ByRarity(Terms.Column terms, double share, double exact, double least)
      implements Adjustment {
    @Override
    public double bits(int[] codes, int left, int right) {
      var commoner =
          Math.max(
              terms.bits(codes[left + terms.place()]), terms.bits(codes[right + terms.place()]));
      return commoner == Double.NEGATIVE_INFINITY ? 0 : share * (exact - Math.max(commoner, least));
    }

    @Override
    public double most() {
      return Math.max(0, share * (exact - Math.max(terms.least(), least)));
    }
  }
}
