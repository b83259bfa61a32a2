package org.vigil.linkage.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One way of comparing two records: an ordered list of levels, of which the first that holds is taken.
 *
 * <p>A level that is seen has a rank, as in Splink's gamma: the last is 0, each before it one more, and a level that says nothing −1.
 */
public record ColumnComparison(String name, List<ColumnLevel> levels) {

  /** The rank of a pair with nothing to compare. */
  public static final int NOTHING_TO_COMPARE = -1;

  public ColumnComparison {
    levels = List.copyOf(levels);
    if (levels.stream().filter(level -> !level.missing()).count() < 2) {
      throw new IllegalArgumentException(
          "a comparison has two levels or more besides those that say nothing: " + name);
    }
    if (!(levels.getLast().when() instanceof Condition.Otherwise)) {
      throw new IllegalArgumentException(
          "the last level of a comparison takes what the others left: " + name);
    }
  }

  /** Levels that say something, weakest first: the place in the list is the rank. */
  public List<ColumnLevel> ranked() {
    return levels.reversed().stream().filter(level -> !level.missing()).toList();
  }

  public int ranks() {
    return (int) levels.stream().filter(level -> !level.missing()).count();
  }

  /** Every column the levels look at, in order of name. */
  public Set<String> columns() {
    return levels.stream()
        .flatMap(level -> level.when().operands())
        .flatMap(operand -> operand.expression().columns().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same comparison with other levels, ranked as {@link #ranked()}; those that say nothing stay as they are. */
  public ColumnComparison withRanked(List<ColumnLevel> ranked) {
    var rest = ranked.reversed().iterator();
    return new ColumnComparison(
        name, levels.stream().map(level -> level.missing() ? level : rest.next()).toList());
  }

  /** The column whose exact agreement is the first level, after nothing but its being missing; empty where the first level is another. */
  public Optional<String> exactFirst() {
    for (var level : levels) {
      if (!level.missing()) {
        return level
            .when()
            .operands()
            .findFirst()
            .flatMap(
                operand ->
                    operand.expression() instanceof Expression.ColumnText text
                            && level.isExactly(text.column())
                        ? Optional.of(text.column())
                        : Optional.empty());
      }
    }
    return Optional.empty();
  }

  /**
   * u of exact agreement in a column, to which the adjustment for rare values is reckoned: the average over all values, also for a level that is less
   * than exact.
   */
  Optional<Double> chanceOfExactAgreement(String column) {
    return levels.stream()
        .filter(level -> level.isExactly(column))
        .map(ColumnLevel::u)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
