package org.vigil.linkage.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.vigil.linkage.ChanceAgreement;
import org.vigil.linkage.MatchProbability;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel.Scope;

/**
 * u, from pairs taken at random, of which so few are matches that they are neglected.
 *
 * <p>Where all pairs are too many, records are drawn and all of their pairs counted. Exact agreement, where it is a comparison's first level, is not left
 * to the draw: Σ c(c − 1) / (n(n − 1)) over the values of the column is its share of all pairs. Half a pair is added at every level, so that none is
 * impossible.
 */
public final class RandomPairs {

  /** Fewer pairs seen than this, and u of a level is a guess. */
  public static final long ENOUGH = 100;

  private static final double HALF_A_PAIR = 0.5;

  private final PreparedTable prepared;
  private final RecordTable table;
  private final boolean acrossOnly;

  public RandomPairs(PreparedTable prepared) {
    this.prepared = prepared;
    table = prepared.table();
    acrossOnly = prepared.model().scope() == Scope.LINK;
  }

  /**
   * What was counted.
   *
   * @param pairs counted over
   * @param seen pairs by comparison and rank
   * @param u by comparison and rank
   */
  public record Chances(long pairs, long[][] seen, double[][] u) {}

  public Chances estimate(long mostPairs, long seed) {
    var rows = rows(mostPairs, seed);
    var comparisons = prepared.model().comparisons();
    var seen = new long[comparisons.size()][];
    for (var k = 0; k < seen.length; k++) {
      seen[k] = new long[comparisons.get(k).ranks()];
    }
    var pairs = count(rows, seen);
    if (pairs == 0) {
      throw new IllegalArgumentException("there are too few records to take pairs at random");
    }
    var u = new double[seen.length][];
    for (var k = 0; k < seen.length; k++) {
      u[k] = withExactAgreement(comparisons.get(k), shares(seen[k]));
    }
    return new Chances(pairs, seen, u);
  }

  /** All pairs that the model's scope allows. */
  public long allPairs() {
    if (!acrossOnly) {
      return MatchProbability.pairsWithin(table.size());
    }
    var bySource = new long[table.sources().size()];
    for (var row = 0; row < table.size(); row++) {
      bySource[table.sources().indexOf(table.source(row))]++;
    }
    return MatchProbability.pairsBetween(Arrays.stream(bySource).boxed().toList());
  }

  private long count(int[] rows, long[][] seen) {
    var scorer = prepared.scorer();
    var ranks = new byte[seen.length];
    var pairs = 0L;
    for (var i = 0; i < rows.length; i++) {
      for (var j = i + 1; j < rows.length; j++) {
        if (acrossOnly && table.source(rows[i]).equals(table.source(rows[j]))) {
          continue;
        }
        scorer.ranks(rows[i], rows[j], ranks, 0);
        pairs++;
        for (var k = 0; k < seen.length; k++) {
          if (ranks[k] >= 0) {
            seen[k][ranks[k]]++;
          }
        }
      }
    }
    return pairs;
  }

  /** All rows, or as many as make the pairs wanted, drawn with the seed and in order. */
  private int[] rows(long mostPairs, long seed) {
    var all = new ArrayList<Integer>();
    for (var row = 0; row < table.size(); row++) {
      all.add(row);
    }
    if (allPairs() > mostPairs) {
      // Across sources only some pairs of a draw count, so that more records are needed for as
      // many.
      var share = allPairs() / (double) MatchProbability.pairsWithin(table.size());
      var wanted = (int) Math.ceil(ChanceAgreement.rowsForPairs(mostPairs / share));
      Collections.shuffle(all, new Random(seed));
      all.subList(Math.min(wanted, all.size()), all.size()).clear();
    }
    return all.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static double[] shares(long[] seen) {
    double sum = Arrays.stream(seen).sum() + HALF_A_PAIR * seen.length;
    return Arrays.stream(seen).mapToDouble(count -> (count + HALF_A_PAIR) / sum).toArray();
  }

  private double[] withExactAgreement(ColumnComparison comparison, double[] u) {
    var first = u.length - 1;
    var column = comparison.exactFirst();
    if (column.isEmpty()) {
      return u;
    }
    var exact = exactAgreement(column.get());
    if (!(exact > 0 && exact < 1)) {
      return u;
    }
    var rest = (1 - exact) / (1 - u[first]);
    var adjusted = Arrays.stream(u).map(share -> share * rest).toArray();
    adjusted[first] = exact;
    return adjusted;
  }

  /** Over all pairs; across sources, pairs that agree in all less those that agree within one. */
  private double exactAgreement(String column) {
    return acrossOnly ? table.chanceAgreementAcross(column) : table.chanceAgreement(column);
  }
}
