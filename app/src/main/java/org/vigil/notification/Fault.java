package org.vigil.notification;

/**
 * What is wrong with one field of one row.
 *
 * @param row counted from 1, the header not counted
 * @param came what stood there
 * @param holds whether the row waits for a correction; else it is taken, and this field counts as not told
 */
public record Fault(
    int row, String field, String came, String expected, String toDo, boolean holds) {

  /** Without what came: it may be a person's data. */
  @Override
  public String toString() {
    return "Fault[row %d, %s]".formatted(row, field);
  }
}
