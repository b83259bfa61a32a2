package org.vigil.linkage.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quality of pairs at every threshold, the weights rounded down to a step.
 *
 * <p>Pairs that are of one person and were never compared are missed at every threshold.
 */
public final class ThresholdCurve {

  private final double step;
  private final long truePairs;
  private final Map<Long, long[]> counts = new TreeMap<>(Comparator.reverseOrder());

  /**
   * @param step bits
   * @param truePairs all pairs that are of one person, compared or not
   */
  public ThresholdCurve(double step, long truePairs) {
    if (!(step > 0)) {
      throw new IllegalArgumentException("the step of a curve is above 0, got " + step);
    }
    this.step = step;
    this.truePairs = truePairs;
  }

  /** Adds a compared pair. */
  public void add(double weight, boolean ofOne) {
    counts.computeIfAbsent((long) Math.floor(weight / step), none -> new long[2])[ofOne ? 0 : 1]++;
  }

  /** One point of the curve: pairs of this weight or more taken to be of one. */
  public record Point(double threshold, Quality quality) {}

  /** From the highest threshold down. */
  public List<Point> points() {
    var points = new ArrayList<Point>();
    var right = 0L;
    var wrong = 0L;
    for (var entry : counts.entrySet()) {
      right += entry.getValue()[0];
      wrong += entry.getValue()[1];
      points.add(new Point(entry.getKey() * step, new Quality(right, wrong, truePairs - right)));
    }
    return points;
  }

  /** The point of greatest F1, of several the one with the highest threshold. */
  public Point best() {
    return points().stream()
        .reduce((best, next) -> next.quality().f1() > best.quality().f1() ? next : best)
        .orElseThrow(() -> new IllegalStateException("no pair was added to the curve"));
  }
}
