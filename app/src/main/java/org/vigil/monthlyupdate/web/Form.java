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
    /** Many lines, as written at the desk. */
    WORDS,
    CHOICE,
    /** A box to tick. */
    TICK,
    NUMBER,
    /** What stood when the page was opened, sent back with the rest. */
    UNSEEN
  }

  /** One thing that may be chosen. */
  record Option(String value, String words) {}

  /** One field. */
  record Field(
      String id,
      String name,
      Kind kind,
      String label,
      String hint,
      String value,
      @Nullable String problem,
      List<Option> options) {

    static Field of(
        String form, String name, Kind kind, String label, String hint, String value, Typed typed) {
      return choice(form, name, kind, label, hint, value, List.of(), typed);
    }

    static Field choice(
        String form,
        String name,
        String label,
        String hint,
        String value,
        List<Option> options,
        Typed typed) {
      return choice(form, name, Kind.CHOICE, label, hint, value, options, typed);
    }

    private static Field choice(
        String form,
        String name,
        Kind kind,
        String label,
        String hint,
        String value,
        List<Option> options,
        Typed typed) {
      return new Field(
          Typed.idOf(form, name),
          name,
          kind,
          label,
          hint,
          typed.valueOf(form, name, value),
          typed.problemOf(form, name),
          options);
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
