package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Records and links at random, none of a weight between the thresholds of {@link #JOIN} and {@link #FRACTURE} unless asked for. */
final class Links {

  static final double JOIN = 20;
  static final double FRACTURE = 14;

  private Links() {}

  /** One link at most between two records; about one in two is strong enough to join. */
  static List<Edge> among(int records, int links, Random random) {
    var drawn = new TreeMap<Long, Edge>();
    for (var i = 0; i < links; i++) {
      var left = random.nextInt(records);
      var right = random.nextInt(records);
      if (left != right) {
        var weight = random.nextBoolean() ? JOIN + random.nextInt(30) : random.nextInt(14);
        var link = new Edge(left, right, weight);
        drawn.put((long) link.left() << 32 | link.right(), link);
      }
    }
    return new ArrayList<>(drawn.values());
  }

  /** Some pairs that cannot be of one person, and three sources, the first of which has one record of a person and the second two. */
  static Constraint constraint(int records, Random random) {
    var apart = new boolean[records][records];
    for (var i = 0; i < records / 8; i++) {
      apart[random.nextInt(records)][random.nextInt(records)] = true;
    }
    var source = random.ints(records, 0, 3).toArray();
    return Constraint.betweenTwo(
            (a, b) -> apart[a][b] || apart[b][a] ? "the coroner's references differ" : null)
        .and(Constraint.mostPerSource(record -> source[record], Map.of(0, 1, 1, 2)));
  }
}
