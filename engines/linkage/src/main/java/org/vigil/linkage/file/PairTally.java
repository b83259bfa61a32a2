package org.vigil.linkage.file;

import java.util.ArrayList;
import java.util.List;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.table.PairBatch;
import org.vigil.linkage.table.TableModel;

/** What the report tells of all pairs, gathered as they come: how many of each weight, and a few to look at. */
final class PairTally {

  /** Bits. */
  static final double BIN = 0.5;

  private static final int LOOKED_AT = 3;

  /** No weight that matters lies further out; those that do are counted at the edge. */
  private static final double FARTHEST = 500;

  private final long[] pairs = new long[(int) (2 * FARTHEST / BIN) + 1];
  private final double[] matches = new double[pairs.length];
  private final List<Nearest> looks;

  PairTally(TableModel.Thresholds thresholds) {
    looks =
        List.of(
            new Nearest("the strongest", Double.POSITIVE_INFINITY),
            new Nearest("at the join threshold", thresholds.join()),
            new Nearest("at the review threshold", thresholds.review()));
  }

  /**
   * Pairs of one weight.
   *
   * @param from bits, where the bin begins
   * @param matches expected among them, by their probabilities
   */
  record Bin(double from, long pairs, double matches) {}

  /** Pairs expected to be wrongly linked at a threshold, and to be missed. */
  record Expectation(double threshold, double wrong, double missed) {}

  record Look(int left, int right, double weight) {}

  void add(PairBatch batch) {
    for (var pair = 0; pair < batch.size(); pair++) {
      var weight = batch.weight(pair);
      var bin = (int) Math.floor((Math.clamp(weight, -FARTHEST, FARTHEST) + FARTHEST) / BIN);
      pairs[bin]++;
      matches[bin] += MatchWeight.probabilityOf(weight);
      for (var look : looks) {
        look.offer(batch.left(pair), batch.right(pair), weight);
      }
    }
  }

  /** Ascending, without empty ones. */
  List<Bin> bins() {
    var bins = new ArrayList<Bin>();
    for (var i = 0; i < pairs.length; i++) {
      if (pairs[i] > 0) {
        bins.add(new Bin(i * BIN - FARTHEST, pairs[i], matches[i]));
      }
    }
    return bins;
  }

  /** At the beginning of each bin, ascending. */
  List<Expectation> expectations() {
    var bins = bins();
    var above = bins.stream().mapToDouble(bin -> bin.pairs() - bin.matches()).sum();
    var below = 0.0;
    var expectations = new ArrayList<Expectation>();
    for (var bin : bins) {
      expectations.add(new Expectation(bin.from(), Math.max(0, above), below));
      above -= bin.pairs() - bin.matches();
      below += bin.matches();
    }
    return expectations;
  }

  List<Nearest> looks() {
    return looks;
  }

  /** The pairs whose weight lies nearest to one of interest; of equal ones the first. */
  static final class Nearest {
    private final String name;
    private final double target;
    private final List<Look> kept = new ArrayList<>();
    private double farthest = Double.POSITIVE_INFINITY;

    Nearest(String name, double target) {
      this.name = name;
      this.target = target;
    }

    String name() {
      return name;
    }

    List<Look> kept() {
      return kept;
    }

    private void offer(int left, int right, double weight) {
      var distance = distance(weight);
      if (kept.size() == LOOKED_AT && distance >= farthest) {
        return;
      }
      var at = 0;
      while (at < kept.size() && distance(kept.get(at).weight()) <= distance) {
        at++;
      }
      kept.add(at, new Look(left, right, weight));
      if (kept.size() > LOOKED_AT) {
        kept.removeLast();
      }
      farthest = distance(kept.getLast().weight());
    }

    private double distance(double weight) {
      return Double.isInfinite(target) ? -weight : Math.abs(weight - target);
    }
  }
}
