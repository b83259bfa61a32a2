package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two records must share to be compared at all: values that are equal, and perhaps more that is looked at once they are.
 *
 * @param keys values that must be equal; at least one, so that candidates are looked up and not searched for
 * @param filters what must hold besides
 */
public record BlockingRule(String name, List<Condition.Equal> keys, List<Condition> filters) {

  public BlockingRule {
    keys = List.copyOf(keys);
    filters = List.copyOf(filters);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "a blocking rule needs a value that must be equal on both sides: " + name);
    }
  }

  /** From what must hold: the equalities among its parts are the keys. */
  public static BlockingRule of(String name, Condition condition) {
    var parts = condition instanceof Condition.All all ? flattened(all) : List.of(condition);
    var keys = new ArrayList<Condition.Equal>();
    var filters = new ArrayList<Condition>();
    for (var part : parts) {
      if (part instanceof Condition.Equal equal && equal.one().side() != equal.other().side()) {
        keys.add(leftFirst(equal));
      } else {
        filters.add(part);
      }
    }
    return new BlockingRule(name, keys, filters);
  }

  /** Records with the same values of these columns. */
  public static BlockingRule on(String... columns) {
    return of(
        String.join(" + ", columns),
        new Condition.All(Arrays.stream(columns).map(Condition::equal).toList()));
  }

  /** The whole rule as one condition. */
  public Condition condition() {
    var parts = new ArrayList<Condition>(keys);
    parts.addAll(filters);
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  /** Whether every key is one value, the same on both sides. */
  boolean isSymmetric() {
    return keys.stream().allMatch(key -> key.one().expression().equals(key.other().expression()));
  }

  public Set<String> columns() {
    return condition()
        .operands()
        .flatMap(operand -> operand.expression().columns().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Columns of which whole values must be equal; a part of one does not count. */
  public Set<String> wholeColumns() {
    return keys.stream()
        .filter(key -> key.one().expression() instanceof Expression.ColumnText)
        .filter(key -> key.one().expression().equals(key.other().expression()))
        .flatMap(key -> key.one().expression().columns().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Condition> flattened(Condition.All all) {
    return all.parts().stream()
        .flatMap(
            part ->
                part instanceof Condition.All inner ? flattened(inner).stream() : Stream.of(part))
        .toList();
  }

  private static Condition.Equal leftFirst(Condition.Equal equal) {
    return equal.one().side() == Operand.Side.LEFT
        ? equal
        : new Condition.Equal(equal.other(), equal.one());
  }
}
