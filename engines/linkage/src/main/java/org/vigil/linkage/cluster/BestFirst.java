package org.vigil.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Joins groups of records by their links, the strongest first, and leaves out what a constraint speaks against.
 *
 * <p>Each group is thereby joined by its best link to a group whose best link it is: the same as joining all such pairs at once, and again until there
 * are none, since a join never makes a refused link acceptable.
 */
final class BestFirst {

  private final int[][] groups;
  private final IntUnaryOperator groupOf;
  private final Constraint constraint;
  private final DisjointSets joined;
  private final List<ReviewReason.LinkRefused> refused = new ArrayList<>();

  /** @param groups each in ascending order; the array is written into */
  BestFirst(int[][] groups, IntUnaryOperator groupOf, Constraint constraint) {
    this.groups = groups;
    this.groupOf = groupOf;
    this.constraint = constraint;
    this.joined = new DisjointSets(groups.length);
  }

  /** @param strongestFirst in that order */
  void join(List<Edge> strongestFirst) {
    for (var link : strongestFirst) {
      var left = joined.representative(groupOf.applyAsInt(link.left()));
      var right = joined.representative(groupOf.applyAsInt(link.right()));
      if (left == right) {
        continue;
      }
      var objection = constraint.against(groups[left], groups[right]);
      if (objection.isPresent() && !link.isDecided()) {
        refused.add(new ReviewReason.LinkRefused(link, objection.get()));
      } else {
        joined.join(left, right);
        groups[Math.min(left, right)] = merged(groups[left], groups[right]);
        groups[Math.max(left, right)] = new int[0];
      }
    }
  }

  /** As they are now, each in ascending order. */
  List<int[]> groups() {
    return Arrays.stream(groups).filter(group -> group.length > 0).toList();
  }

  List<ReviewReason.LinkRefused> refused() {
    return refused;
  }

  /** Both, in ascending order. */
  static int[] merged(int[] a, int[] b) {
    var merged = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, merged, a.length, b.length);
    Arrays.sort(merged);
    return merged;
  }
}
