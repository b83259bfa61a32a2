package org.vigil.drugtesting;

/**
 * What keeps a return from being taken.
 *
 * @param line of the file, counted from 1; 0 where it is about the whole file
 * @param field the column's heading, or what is missing
 * @param came what stood there
 */
public record ReturnFault(long line, String field, String came, String expected, String toDo) {
  public String sentence() {
    return "%s%s: %s came, expected %s. %s"
        .formatted(
            line == 0 ? "" : "Line " + line + ", ",
            field,
            came.isBlank() ? "nothing" : "\"" + came + "\"",
            expected,
            toDo);
  }
}
