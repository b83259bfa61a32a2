package org.vigil.linkage.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of two records for a level of agreement, as data: it can be written to a model file and read back.
 *
 * <p>Three-valued as in SQL: what needs a value that was not told neither holds nor fails, and a level is taken only where its condition holds.
 */
public sealed interface Condition {

  /** Everything the condition looks at. */
  Stream<Operand> operands();

  /** The value was not told. */
  record IsNull(Operand value) implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(value);
    }
  }

  /** The two values are the same, letter by letter. */
  record Equal(Operand one, Operand other) implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(one, other);
    }
  }

  /**
   * The two texts are alike enough.
   *
   * @param threshold least likeness, or most edits where the measure is a distance
   */
  record Alike(TextMeasure measure, Operand one, Operand other, double threshold)
      implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(one, other);
    }
  }

  /** The two values, dates written year first, lie at most so many days apart; a text that is no date was not told. */
  record DaysApart(Operand one, Operand other, double atMost) implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(one, other);
    }
  }

  /** The two values, numbers, differ by at most so much; a text that is no number was not told. */
  record NumbersApart(Operand one, Operand other, double atMost) implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(one, other);
    }
  }

  /**
   * The two values are lists, and have members in common.
   *
   * @param separator what stands between the members; the text of a list as written by {@code String.join}
   */
  record Shared(Operand one, Operand other, String separator, int atLeast) implements Condition {
    public Shared {
      if (separator.isEmpty() || atLeast < 1) {
        throw new IllegalArgumentException(
            "a list has a separator, and at least one member is shared, got " + atLeast);
      }
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.of(one, other);
    }
  }

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Operand> operands() {
      return parts.stream().flatMap(Condition::operands);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Operand> operands() {
      return parts.stream().flatMap(Condition::operands);
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public Stream<Operand> operands() {
      return part.operands();
    }
  }

  /** Always holds: what the other levels left. */
  record Otherwise() implements Condition {
    @Override
    public Stream<Operand> operands() {
      return Stream.of();
    }
  }

  /** The value is the same on both sides. */
  static Condition equal(Expression expression) {
    return new Equal(Operand.left(expression), Operand.right(expression));
  }

  static Condition equal(String column) {
    return equal(Expression.column(column));
  }

  /** One side at least did not tell it. */
  static Condition missing(Expression expression) {
    return new Any(
        List.of(new IsNull(Operand.left(expression)), new IsNull(Operand.right(expression))));
  }

  static Condition missing(String column) {
    return missing(Expression.column(column));
  }

  static Condition alike(TextMeasure measure, Expression expression, double threshold) {
    return new Alike(measure, Operand.left(expression), Operand.right(expression), threshold);
  }

  static Condition alike(TextMeasure measure, String column, double threshold) {
    return alike(measure, Expression.column(column), threshold);
  }

  static Condition daysApart(Expression expression, double atMost) {
    return new DaysApart(Operand.left(expression), Operand.right(expression), atMost);
  }

  /** Each side's value of one column is the other side's value of the other, as where forename and surname were swapped. */
  static Condition reversed(String first, String second) {
    var one = Expression.column(first);
    var two = Expression.column(second);
    return new All(
        List.of(
            new Equal(Operand.left(one), Operand.right(two)),
            new Equal(Operand.left(two), Operand.right(one))));
  }

  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  static Condition otherwise() {
    return new Otherwise();
  }
}
