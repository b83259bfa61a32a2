package org.vigil.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.Dimension;

/**
 * A released table laid out for print: headings, rows of words, totals. Every renderer prints these same words, so the
 * numbers cannot differ between a page and a document.
 *
 * @param about unit, basis, period and cut-off
 * @param shorthand whether {@code [c]} stands anywhere, so that it must be explained
 */
public record TableGrid(
    String title,
    List<String> about,
    List<String> headings,
    List<Row> rows,
    List<String> notes,
    boolean shorthand) {
  private static final String CONFIDENTIAL = "[c]";

  /** What a line is. */
  public enum Kind {
    ROW,
    TOTAL,
    DIFFERENCE
  }

  /** One line: its name and its cells, already in words. */
  public record Row(Kind kind, String name, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public TableGrid {
    about = List.copyOf(about);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  public static TableGrid of(ReleasedTable table, LineColumns more) {
    return new Layout(table, more).grid();
  }

  /** For a page that says some of the notes elsewhere. */
  public TableGrid with(List<String> otherNotes) {
    return new TableGrid(title, about, headings, rows, otherNotes, shorthand);
  }

  /** A rate, median or change as a note. */
  public static String stated(Map.Entry<String, String> stated) {
    return stated.getKey() + ": " + stated.getValue();
  }

  /** Works out one grid. */
  private static final class Layout {
    private final ReleasedTable table;
    private final Dimension down;
    private final List<Category> across;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final LineColumns.Chosen shares;
    private boolean shorthand;

    Layout(ReleasedTable table, LineColumns more) {
      this.table = table;
      this.down = table.dimensions().getFirst();
      this.across = table.dimensions().size() == 1 ? List.of() : shownColumns();
      this.shares = more.beside(across.stream().map(Category::code).toList());
    }

    TableGrid grid() {
      for (var category : inOrder()) {
        if (!category.code().equals(DifferenceRow.CODE) && isShown(category.code())) {
          rows.add(row(Kind.ROW, category.name(), category.code()));
        }
      }
      addTotals();
      addWithheldColumns();
      table.stated().entrySet().forEach(stated -> notes.add(stated(stated)));
      table
          .note()
          .ifPresent(
              note ->
                  notes.add(
                      note.text()
                          + " Signed: "
                          + note.name()
                          + ", "
                          + note.role()
                          + ", "
                          + DayWords.of(note.signedOn())
                          + "."));
      notes.addAll(table.notes());
      if (!down.adds()) {
        notes.add(
            "One person may stand in several rows: the rows add to more than the number of people.");
      }
      shares.note().ifPresent(notes::add);
      return new TableGrid(table.title(), about(), headings(), rows, notes, shorthand);
    }

    /**
     * Where a number is hidden, overlapping rows go by what the last column shows, then by name: the order they were made in
     * goes by all numbers, and would tell of the hidden ones.
     */
    private List<Category> inOrder() {
      if (down.adds() || !hidesSomething()) {
        return down.categories();
      }
      return down.categories().stream()
          .sorted(
              Comparator.comparingLong(
                      (Category row) ->
                          across.isEmpty()
                              ? 0
                              : -table.shown(row.code(), across.getLast().code()).orElse(-1))
                  .thenComparing(Category::name))
          .toList();
    }

    private boolean hidesSomething() {
      return table.dimensions().size() == 2
          && down.categories().stream()
              .anyMatch(
                  row ->
                      table.dimensions().getLast().categories().stream()
                          .anyMatch(column -> table.shown(row.code(), column.code()).isEmpty()));
    }

    private List<String> about() {
      var definition = table.definition();
      return List.of(
          "Unit: "
              + table.unit()
              + ". Period: "
              + table.periodWords()
              + ". Basis: "
              + table.basisWords()
              + ". Data cut-off: "
              + table.cutOffWords()
              + ".",
          "Definition: "
              + definition.words()
              + " ("
              + definition.id()
              + ", version "
              + definition.version()
              + "); "
              + table.protection()
              + ".");
    }

    private List<String> headings() {
      var headings = new ArrayList<String>();
      headings.add(heading(down.name()));
      if (across.isEmpty()) {
        headings.add("Number");
      }
      across.forEach(category -> headings.add(category.name()));
      if (hasTotalColumn()) {
        headings.add("Total");
      }
      headings.addAll(shares.headings());
      if (hasShareOfAll()) {
        headings.add("% of deaths, " + across.getLast().name());
      }
      return headings;
    }

    /** A column nothing may be seen of is no column. */
    private List<Category> shownColumns() {
      return table.dimensions().getLast().categories().stream()
          .filter(
              column ->
                  down.categories().stream()
                      .anyMatch(row -> table.shown(row.code(), column.code()).isPresent()))
          .toList();
    }

    private boolean hasTotalColumn() {
      return !across.isEmpty()
          && down.categories().stream()
              .anyMatch(row -> table.shown(row.code(), Cell.TOTAL).isPresent());
    }

    private boolean isShown(String code) {
      return across.isEmpty()
          ? table.shown(code).isPresent()
          : across.stream().anyMatch(column -> table.shown(code, column.code()).isPresent());
    }

    private Row row(Kind kind, String name, String code) {
      var cells = new ArrayList<>(cells(values(code)));
      if (hasShareOfAll()) {
        cells.add(shareOfAll(code));
      }
      return new Row(kind, name, cells);
    }

    /** Overlapping rows are shares of all who are counted in the last column. */
    private boolean hasShareOfAll() {
      return !down.adds()
          && !across.isEmpty()
          && table.shown(Cell.TOTAL, across.getLast().code()).orElse(0) > 0;
    }

    private String shareOfAll(String code) {
      var all = table.shown(Cell.TOTAL, across.getLast().code()).orElseThrow();
      var part = table.shown(code, across.getLast().code());
      return part.isEmpty()
          ? confidential()
          : String.format(Locale.UK, "%.1f", 100.0 * part.getAsLong() / all);
    }

    private List<OptionalLong> values(String code) {
      var values = new ArrayList<OptionalLong>();
      if (across.isEmpty()) {
        values.add(table.shown(code));
      }
      across.forEach(column -> values.add(table.shown(code, column.code())));
      if (hasTotalColumn()) {
        values.add(table.shown(code, Cell.TOTAL));
      }
      return values;
    }

    private List<String> cells(List<OptionalLong> values) {
      var cells = new ArrayList<String>();
      values.forEach(
          value -> cells.add(value.isPresent() ? number(value.getAsLong()) : confidential()));
      cells.addAll(shares.cells(values));
      return cells;
    }

    private String confidential() {
      shorthand = true;
      return CONFIDENTIAL;
    }

    private void addTotals() {
      var difference = values(DifferenceRow.CODE);
      if (difference.stream().anyMatch(OptionalLong::isPresent)) {
        addThreeTotals(minus(values(Cell.TOTAL), difference), values(Cell.TOTAL), difference);
        return;
      }
      var footing = table.footing().filter(f -> !f.foots() && !f.computedTotals().isEmpty());
      if (footing.isPresent()) {
        addThreeTotals(
            present(footing.get().computedTotals()),
            present(footing.get().table().totalRow()),
            present(footing.get().columnDifferences()));
        footing.map(Footing::cause).ifPresent(cause -> notes.add(cause.sentence()));
      } else if (down.adds() && isShownInTotal()) {
        rows.add(row(Kind.TOTAL, "Total", Cell.TOTAL));
      } else if (!down.adds() && isShownInTotal()) {
        rows.add(row(Kind.TOTAL, "All people counted", Cell.TOTAL));
      }
    }

    private boolean isShownInTotal() {
      return values(Cell.TOTAL).stream().anyMatch(OptionalLong::isPresent);
    }

    private void addThreeTotals(
        List<OptionalLong> computed, List<OptionalLong> printed, List<OptionalLong> difference) {
      rows.add(new Row(Kind.TOTAL, "Printed total, as received", cells(printed)));
      rows.add(new Row(Kind.TOTAL, "Computed from the rows", cells(computed)));
      var words = new ArrayList<String>();
      difference.forEach(
          value -> words.add(value.isPresent() ? signed(value.getAsLong()) : confidential()));
      shares.headings().forEach(heading -> words.add(""));
      rows.add(new Row(Kind.DIFFERENCE, "Difference (printed minus computed)", words));
    }

    private static List<OptionalLong> present(List<Long> numbers) {
      return numbers.stream().map(OptionalLong::of).toList();
    }

    private static List<OptionalLong> minus(
        List<OptionalLong> totals, List<OptionalLong> difference) {
      var rest = new ArrayList<OptionalLong>();
      for (int i = 0; i < totals.size(); i++) {
        rest.add(
            totals.get(i).isPresent() && difference.get(i).isPresent()
                ? OptionalLong.of(totals.get(i).getAsLong() - difference.get(i).getAsLong())
                : OptionalLong.empty());
      }
      return rest;
    }

    /** A number that may be seen only for all rows together is said in a sentence. */
    private void addWithheldColumns() {
      if (table.dimensions().size() == 1) {
        return;
      }
      for (var column : table.dimensions().getLast().categories()) {
        var total = table.shown(Cell.TOTAL, column.code());
        if (!across.contains(column) && total.isPresent()) {
          notes.add(
              "%s, all together: %s. Not shown row by row, because small numbers could point to people."
                  .formatted(column.name(), number(total.getAsLong())));
        }
      }
    }
  }

  private static String heading(String dimension) {
    return dimension.substring(0, 1).toUpperCase(Locale.UK) + dimension.substring(1);
  }

  static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private static String signed(long number) {
    return number == 0 ? "0" : String.format(Locale.UK, "%+,d", number);
  }
}
