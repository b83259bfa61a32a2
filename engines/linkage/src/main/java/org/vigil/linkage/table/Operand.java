package org.vigil.linkage.table;

/** A value of one of the two records compared. */
public record Operand(Expression expression, Side side) {

  /** Which of the two records; the left one stands earlier in its table. */
  public enum Side {
    LEFT,
    RIGHT;

    Side other() {
      return this == LEFT ? RIGHT : LEFT;
    }
  }

  public static Operand left(Expression expression) {
    return new Operand(expression, Side.LEFT);
  }

  public static Operand right(Expression expression) {
    return new Operand(expression, Side.RIGHT);
  }

  Operand swapped() {
    return new Operand(expression, side.other());
  }
}
