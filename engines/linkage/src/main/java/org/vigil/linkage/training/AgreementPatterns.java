package org.vigil.linkage.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pairs show each pattern of ranks: all that estimation needs to know of the records.
 *
 * <p>A rank counts from 0, the weakest level; −1 says that there was nothing to compare.
 */
public final class AgreementPatterns {

  private final List<String> comparisons;
  private final int[] ranks;
  private final int[][] patterns;
  private final long[] counts;

  private AgreementPatterns(
      List<String> comparisons, int[] ranks, int[][] patterns, long[] counts) {
    this.comparisons = comparisons;
    this.ranks = ranks;
    this.patterns = patterns;
    this.counts = counts;
  }

  public static Counting counting(Map<String, Integer> ranksOfComparisons) {
    return new Counting(ranksOfComparisons);
  }

  public List<String> comparisons() {
    return comparisons;
  }

  /** How many ranks a comparison has. */
  public int ranks(int comparison) {
    return ranks[comparison];
  }

  /** How many patterns were seen. */
  public int size() {
    return patterns.length;
  }

  public int rank(int pattern, int comparison) {
    return patterns[pattern][comparison];
  }

  /** How many pairs show the pattern. */
  public long count(int pattern) {
    return counts[pattern];
  }

  public long pairs() {
    return Arrays.stream(counts).sum();
  }

  /** How many pairs stand at a rank of a comparison. */
  public long seen(int comparison, int rank) {
    var seen = 0L;
    for (var pattern = 0; pattern < patterns.length; pattern++) {
      seen += patterns[pattern][comparison] == rank ? counts[pattern] : 0;
    }
    return seen;
  }

  /** Gathers pairs. Patterns come out in order of their ranks, so that the order of the pairs does not matter. */
  public static final class Counting {
    private final Map<String, Integer> ranksOfComparisons;
    private final int[] ranks;
    private final Map<Long, long[]> counts = new HashMap<>();

    private Counting(Map<String, Integer> ranksOfComparisons) {
      this.ranksOfComparisons = new LinkedHashMap<>(ranksOfComparisons);
      ranks = ranksOfComparisons.values().stream().mapToInt(Integer::intValue).toArray();
      var patterns = 1.0;
      for (var rank : ranks) {
        patterns *= rank + 1;
      }
      if (patterns > Long.MAX_VALUE) {
        throw new IllegalArgumentException("too many comparisons to tell all patterns apart");
      }
    }

    /** One pair more, or several of the same pattern. */
    public Counting add(int[] pattern, long pairs) {
      var key = 0L;
      for (var k = 0; k < ranks.length; k++) {
        if (pattern[k] < -1 || pattern[k] >= ranks[k]) {
          throw new IllegalArgumentException(
              "a rank lies from -1 to " + (ranks[k] - 1) + ", got " + pattern[k]);
        }
        key = key * (ranks[k] + 1) + pattern[k] + 1;
      }
      counts.computeIfAbsent(key, k -> new long[1])[0] += pairs;
      return this;
    }

    public AgreementPatterns done() {
      var keys = counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
      var patterns = new int[keys.length][];
      var pairs = new long[keys.length];
      for (var i = 0; i < keys.length; i++) {
        patterns[i] = pattern(keys[i]);
        pairs[i] = counts.getOrDefault(keys[i], new long[1])[0];
      }
      return new AgreementPatterns(
          List.copyOf(ranksOfComparisons.keySet()), ranks, patterns, pairs);
    }

    private int[] pattern(long key) {
      var pattern = new int[ranks.length];
      var rest = key;
      for (var k = ranks.length - 1; k >= 0; k--) {
        pattern[k] = (int) (rest % (ranks[k] + 1)) - 1;
        rest /= ranks[k] + 1;
      }
      return pattern;
    }
  }
}
