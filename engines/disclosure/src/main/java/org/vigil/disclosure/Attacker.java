package org.vigil.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.vigil.disclosure.Atoms.Group;

/** A reader with a linear solver: how few and how many people may a group hold, given all that is published? */
final class Attacker {
  private static final int ITERATIONS = 20_000;
  private static final double TOLERANCE = 1e-6;

  /** The smallest and largest whole number of people that fit. */
  record Bounds(long smallest, long largest) {}

  private final Atoms atoms;
  private final Map<BitSet, Long> published = new LinkedHashMap<>();
  private boolean contradicts;

  Attacker(Atoms atoms, List<PublishedCount> system) {
    this.atoms = atoms;
    for (var count : system) {
      var earlier = published.put(atoms.of(count), count.count());
      contradicts |= earlier != null && earlier != count.count();
    }
  }

  boolean isConsistent() {
    if (contradicts) {
      return false;
    }
    try {
      optimum(new BitSet(), GoalType.MINIMIZE);
      return true;
    } catch (MathIllegalStateException | MathIllegalArgumentException impossible) {
      return false;
    }
  }

  Bounds boundsOf(Group group) {
    var known = published.get(group.atoms());
    if (known != null) {
      return new Bounds(known, known);
    }
    if (!isCovered(group.atoms())) {
      return new Bounds(0, Long.MAX_VALUE);
    }
    var smallest = (long) Math.ceil(optimum(group.atoms(), GoalType.MINIMIZE) - TOLERANCE);
    var largest = (long) Math.floor(optimum(group.atoms(), GoalType.MAXIMIZE) + TOLERANCE);
    return new Bounds(smallest, largest);
  }

  /** A group with an atom that no published number speaks of may be as large as one likes. */
  private boolean isCovered(BitSet group) {
    var spokenOf = new BitSet();
    published.keySet().forEach(spokenOf::or);
    var rest = (BitSet) group.clone();
    rest.andNot(spokenOf);
    return rest.isEmpty();
  }

  private double optimum(BitSet group, GoalType goal) {
    var constraints =
        published.entrySet().stream()
            .map(
                entry ->
                    new LinearConstraint(
                        coefficients(entry.getKey()), Relationship.EQ, entry.getValue()))
            .toList();
    return new SimplexSolver()
        .optimize(
            new MaxIter(ITERATIONS),
            new LinearObjectiveFunction(coefficients(group), 0),
            new LinearConstraintSet(constraints),
            new NonNegativeConstraint(true),
            goal)
        .getValue();
  }

  private double[] coefficients(BitSet members) {
    var coefficients = new double[atoms.size()];
    members.stream().forEach(atom -> coefficients[atom] = 1);
    return coefficients;
  }
}
