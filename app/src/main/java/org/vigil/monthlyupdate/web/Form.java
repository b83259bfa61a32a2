package org.vigil.monthlyupdate.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of the page, ready to be placed.
 *
 * @param seen how many journal entries about the same thing stood on the page when it was opened
 * @param grid numbers by row and column, where the form has any
 */
record Form(
    String key,
    String action,
    int seen,
    List<Field> fields,
    @Nullable Grid grid,
    String button,
    List<Problem> problems) {

  /** How a field is asked. */
  enum Kind {
    LINE,
    DAY,
    TEXT,
    NUMBER
  }

  /** One field. */
  record Field(
      String id,
      String name,
      Kind kind,
      String label,
      String hint,
      String value,
      @Nullable String problem) {

    static Field of(
        String form, String name, Kind kind, String label, String hint, String value, Typed typed) {
      return new Field(
          Typed.idOf(form, name),
          name,
          kind,
          label,
          hint,
          typed.valueOf(form, name, value),
          typed.problemOf(form, name));
    }

    /** What a reader of the screen hears with it. */
    public @Nullable String describedBy() {
      var parts =
          Stream.of(hint.isEmpty() ? "" : id + "-hint", problem == null ? "" : id + "-error")
              .filter(part -> !part.isEmpty())
              .toList();
      return parts.isEmpty() ? null : String.join(" ", parts);
    }
  }

  /** Numbers by row and column. */
  record Grid(List<String> headings, List<GridRow> rows) {}

  /** One row of numbers. */
  record GridRow(String name, boolean total, List<Field> cells) {}
}
