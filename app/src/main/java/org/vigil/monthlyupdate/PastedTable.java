package org.vigil.monthlyupdate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.shell.Sheet;

/**
 * Reads a table of counts that somebody pasted from a spreadsheet or sent as a file: a line of headings, a row for each area,
 * a total row where there is one. Guesses nothing: a cell that is no whole number is a fault, and an empty one is not 0. An
 * area nobody knows and a count below zero are read as they came, for the checks to find.
 */
public final class PastedTable {
  private static final int MOST_ROWS = 200;
  private static final int MOST_COLUMNS = 20;
  private static final Set<String> TOTALS =
      Set.of("total", "totals", "grandtotal", "countytotal", "overall", "all", "allareas", "sum");
  private static final Set<String> CODES = Set.of("code", "gss", "gsscode", "areacode", "onscode");

  private final Areas areas;
  private final @Nullable UpdateTable before;
  private final List<String> faults = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<Integer, String> columns = new TreeMap<>();
  private final Map<String, UpdateTable.Row> rows = new LinkedHashMap<>();
  private Map<String, Long> printedTotal = Map.of();
  private String rowDimension = "area";
  private int areaColumn;
  private boolean hasTotal;

  private PastedTable(Areas areas, @Nullable UpdateTable before) {
    this.areas = areas;
    this.before = before;
  }

  /** What came of reading. */
  public sealed interface Reading {
    /**
     * The cells, without a title or anything else about them.
     *
     * @param columns the last one is {@code total}
     * @param remarks what was left out or worked out, in sentences
     */
    record Read(
        String rowDimension,
        List<String> columns,
        List<UpdateTable.Row> rows,
        Map<String, Long> printedTotal,
        List<String> remarks)
        implements Reading {}

    /** Every fault, each with its line and what to do. */
    record Unreadable(List<String> faults) implements Reading {}
  }

  /**
   * @param before the table it is to stand in place of, whose column names are kept where they are the same; null for a new one
   */
  public static Reading read(Sheet sheet, Areas areas, @Nullable UpdateTable before) {
    return new PastedTable(areas, before).read(sheet);
  }

  private Reading read(Sheet sheet) {
    var lines = sheet.lines().stream().filter(line -> !line.isBlank()).toList();
    int head = 0;
    while (head < lines.size() && !isHeading(lines.get(head))) {
      remark("Left out, above the headings: ", lines.get(head));
      head++;
    }
    if (head == lines.size()) {
      return new Reading.Unreadable(
          List.of(
              "No line of headings was found: the name of the rows and then what is counted, as: CSP, positive, negative, refused, total. Paste the table with its headings."));
    }
    sheet.notRead().forEach(name -> remarks.add("The sheet \"" + name + "\" was not read."));
    headings(lines.get(head));
    if (faults.isEmpty()) {
      lines.stream().skip(head + 1L).forEach(this::line);
      if (rows.isEmpty() && faults.isEmpty()) {
        faults.add("There is no row beneath the headings. Paste the rows with them.");
      }
      if (rows.size() > MOST_ROWS) {
        faults.add(
            "The table has more than " + MOST_ROWS + " rows. Paste the one that is printed.");
      }
    }
    return faults.isEmpty()
        ? new Reading.Read(
            rowDimension, order(), List.copyOf(rows.values()), printedTotal, List.copyOf(remarks))
        : new Reading.Unreadable(List.copyOf(faults));
  }

  /** At least the area and one thing that is counted, all of it words. */
  private static boolean isHeading(Sheet.Line line) {
    var cells = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return cells.size() >= 2 && cells.stream().noneMatch(PastedTable::beginsAsANumber);
  }

  /** Even one that is misspelt: a row of numbers is not taken for headings. */
  private static boolean beginsAsANumber(String cell) {
    return number(cell).isPresent() || cell.strip().matches("[-\u2212(]?\\d[\\d.,\u00a0]*\\)?");
  }

  private void headings(Sheet.Line line) {
    int column = -1;
    areaColumn = -1;
    for (var cell : line.cells()) {
      column++;
      if (CODES.contains(letters(cell))) {
        remarks.add("The column \"" + cell.strip() + "\" was left out: areas are known by name.");
      } else if (areaColumn < 0 && (column == 0 || !cell.isBlank())) {
        areaColumn = column;
        rowDimension =
            before != null ? before.rowDimension() : cell.isBlank() ? "area" : cell.strip();
      } else if (!cell.isBlank()) {
        counted(column, cell);
      }
    }
    hasTotal = columns.containsValue(UpdateTable.TOTAL);
    if (columns.isEmpty() || columns.size() == 1 && hasTotal) {
      faults.add("The headings name nothing that is counted beside a total. Paste all columns.");
    }
    if (columns.size() > MOST_COLUMNS) {
      faults.add(
          "The table has more than " + MOST_COLUMNS + " columns. Paste the one that is printed.");
    }
    if (!hasTotal) {
      remarks.add("No total column came: each row's total is the sum of its cells.");
    }
  }

  private void counted(int column, String cell) {
    var name = columnName(cell);
    if (columns.containsValue(name)) {
      faults.add(
          "Two columns are called \"%s\". Leave out the one that is not meant.".formatted(name));
    }
    columns.put(column, name);
  }

  /** As the table before called it, where the words begin the same: "Positive tests" for "positive". */
  private String columnName(String cell) {
    var words = cell.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    if (TOTALS.contains(letters(cell))) {
      return UpdateTable.TOTAL;
    }
    return before == null
        ? words
        : before.parts().stream()
            .filter(part -> words.equals(part) || words.startsWith(part + " "))
            .findFirst()
            .orElse(words);
  }

  private List<String> order() {
    var order = new ArrayList<String>();
    columns.values().stream().filter(name -> !name.equals(UpdateTable.TOTAL)).forEach(order::add);
    order.add(UpdateTable.TOTAL);
    return order;
  }

  private void line(Sheet.Line line) {
    var name = cell(line, areaColumn);
    if (columns.keySet().stream().allMatch(column -> cell(line, column).isEmpty())) {
      remark("Left out, with nothing counted: ", line);
    } else if (TOTALS.contains(letters(name))) {
      printedTotal = counts(line, "Total");
    } else {
      row(line, name);
    }
  }

  private void row(Sheet.Line line, String name) {
    if (name.isEmpty()) {
      faults.add(
          "Line %d has numbers and no name. Write the area, or \"Area not known\"."
              .formatted(line.number()));
      return;
    }
    var area =
        areas.byName(
            name.replaceFirst("(?i)\\s*\\b(csp|community safety partnership|bc|dc)\\s*$", ""));
    if (area.filter(found -> found.kind() == Area.Kind.COUNTY).isPresent()) {
      remark("Left out, a whole county beside its districts: ", line);
      return;
    }
    var row =
        area.map(
                found ->
                    new UpdateTable.Row(
                        found.name(),
                        found.code(),
                        found.kind() == Area.Kind.DISTRICT,
                        counts(line, found.name())))
            .orElseGet(
                () -> new UpdateTable.Row(name, "told:" + letters(name), true, counts(line, name)));
    if (rows.putIfAbsent(row.code(), row) != null) {
      faults.add(
          "Line %d: %s stands in the table twice. Leave out the row that is not meant."
              .formatted(line.number(), row.area()));
    }
  }

  private Map<String, Long> counts(Sheet.Line line, String name) {
    var counts = new LinkedHashMap<String, Long>();
    columns.forEach((column, what) -> counts.put(what, count(line, column, name, what)));
    if (!hasTotal) {
      counts.put(UpdateTable.TOTAL, counts.values().stream().mapToLong(Long::longValue).sum());
    }
    return counts;
  }

  private long count(Sheet.Line line, int column, String name, String what) {
    var told = cell(line, column);
    var number = number(told);
    if (number.isEmpty()) {
      faults.add("Line %d, %s, %s: %s".formatted(line.number(), name, what, wrong(told)));
    }
    return number.orElse(0);
  }

  private static String wrong(String told) {
    if (told.isEmpty()) {
      return "the cell is empty. Write the number, 0 where there were none.";
    }
    return told.matches("[-\u2212(]?\\d[\\d,]*\\)?")
        ? "\"%s\" came, expected a whole number with a comma only before three digits, as 1,248. Ask its owner for the number."
            .formatted(told)
        : "\"%s\" is not a whole number. Ask its owner for the number.".formatted(told);
  }

  /** 1248, 1,248, a spreadsheet's 1248.0, and a number below zero in any of its spellings. */
  private static OptionalLong number(String cell) {
    var text = cell.strip().replace('\u2212', '-').replace("\u00a0", "");
    text = text.replaceFirst("\\.0+$", "").replaceFirst("^\\(([\\d,]+)\\)$", "-$1");
    if (text.matches("-?\\d{1,3}(,\\d{3})+")) {
      text = text.replace(",", "");
    }
    return text.matches("-?\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static String cell(Sheet.Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column).strip() : "";
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
  }

  private void remark(String what, Sheet.Line line) {
    remarks.add(
        what + "\"" + String.join(" ", line.cells()).strip().replaceAll("\\s+", " ") + "\".");
  }
}
