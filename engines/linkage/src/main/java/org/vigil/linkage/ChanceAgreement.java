package org.vigil.linkage;

import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** u: how often two people agree by chance, seen in pairs taken at random, of which so few are of one person that they are neglected. */
public final class ChanceAgreement {

  private ChanceAgreement() {}

  /**
   * Chance that two different rows of a list agree exactly, over all pairs without looking at them: Σ c(c − 1) / (n(n − 1)), c the rows of each value.
   *
   * @throws IllegalArgumentException if there are fewer than two values
   */
  public static double exact(Collection<String> values) {
    mustMakeAPair(values);
    double n = values.size();
    var counts =
        values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.values().stream().mapToDouble(count -> count * (count - 1.0)).sum()
        / (n * (n - 1));
  }

  /**
   * Share of all pairs at each level: the first that holds, strongest first. The last share is of the pairs at which none holds, so there is one share
   * more than there are levels, and they sum to 1. Takes time by the square of the values.
   *
   * @throws IllegalArgumentException if there are fewer than two values
   */
  public static <T> double[] ofAllPairs(List<T> values, List<BiPredicate<T, T>> levels) {
    mustMakeAPair(values);
    var seen = new long[levels.size() + 1];
    for (var i = 0; i < values.size(); i++) {
      for (var j = i + 1; j < values.size(); j++) {
        seen[firstThatHolds(levels, values.get(i), values.get(j))]++;
      }
    }
    double pairs = MatchProbability.pairsWithin(values.size());
    var shares = new double[seen.length];
    for (var level = 0; level < seen.length; level++) {
      shares[level] = seen[level] / pairs;
    }
    return shares;
  }

  /** How many rows to sample for as many pairs: r(r − 1)/2 = pairs, solved for r; not rounded. */
  public static double rowsForPairs(double pairs) {
    if (!(pairs >= 0)) {
      throw new IllegalArgumentException("pairs are counted from 0, not " + pairs);
    }
    return 0.5 * (Math.sqrt(8 * pairs + 1) + 1);
  }

  private static <T> int firstThatHolds(List<BiPredicate<T, T>> levels, T a, T b) {
    for (var level = 0; level < levels.size(); level++) {
      if (levels.get(level).test(a, b)) {
        return level;
      }
    }
    return levels.size();
  }

  private static void mustMakeAPair(Collection<?> values) {
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "agreement by chance needs two values, not " + values.size());
    }
  }
}
