package org.vigil.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vigil.figures.LikelyCause.Foots;
import org.vigil.figures.LikelyCause.Rounding;
import org.vigil.figures.LikelyCause.SmallMoneyDifference;

/**
 * Whether a printed table adds up: rows, columns, both cross-foots, and what the difference looks like.
 *
 * <p>A difference is always printed minus computed. Nothing is ever corrected: both sets of figures stay.
 *
 * @param rowDifferences one for each row; empty where no row total is printed or columns overlap
 * @param computedTotals what the rows add to, in the order of the total row
 * @param columnDifferences one for each number of the total row
 * @param totalRowCrossFoot printed grand total minus the printed column totals
 * @param differenceCrossFoot the same for the column differences
 */
public record Footing(
    PrintedTable table,
    List<Long> rowDifferences,
    List<Long> computedTotals,
    List<Long> columnDifferences,
    long totalRowCrossFoot,
    long differenceCrossFoot,
    LikelyCause cause) {

  /** What it means for publication. */
  public enum Severity {
    NONE,
    WARNS,
    STOPS
  }

  public Footing {
    rowDifferences = List.copyOf(rowDifferences);
    computedTotals = List.copyOf(computedTotals);
    columnDifferences = List.copyOf(columnDifferences);
  }

  public static Footing of(PrintedTable table) {
    var rows = rowDifferences(table);
    var computed = computedTotals(table);
    var columns = new ArrayList<Long>();
    for (int i = 0; i < computed.size(); i++) {
      columns.add(table.totalRow().get(i) - computed.get(i));
    }
    boolean crossFoots = table.columnsAdd() && !table.rowTotals().isEmpty() && !columns.isEmpty();
    long totalRow = crossFoots ? crossFoot(table.totalRow()) : 0;
    long difference = crossFoots ? crossFoot(columns) : 0;
    var cause = new Diagnosis(table, rows, columns, totalRow, difference).cause();
    return new Footing(table, rows, computed, columns, totalRow, difference, cause);
  }

  private static List<Long> rowDifferences(PrintedTable table) {
    var differences = new ArrayList<Long>();
    if (table.columnsAdd()) {
      for (int row = 0; row < table.rowTotals().size(); row++) {
        differences.add(table.rowTotals().get(row) - table.partsOfRow(row));
      }
    }
    return differences;
  }

  private static List<Long> computedTotals(PrintedTable table) {
    var computed = new ArrayList<Long>();
    if (!table.rowsAdd() || table.totalRow().isEmpty()) {
      return computed;
    }
    for (int column = 0; column < table.columns().size(); column++) {
      computed.add(table.partsOfColumn(column));
    }
    if (!table.rowTotals().isEmpty()) {
      computed.add(table.rowTotals().stream().mapToLong(Long::longValue).sum());
    }
    return computed;
  }

  /** The last number minus all before it. */
  private static long crossFoot(List<Long> line) {
    return line.getLast()
        - line.subList(0, line.size() - 1).stream().mapToLong(Long::longValue).sum();
  }

  public Severity severity() {
    return switch (cause) {
      case Foots foots -> Severity.NONE;
      case Rounding rounding -> Severity.WARNS;
      case SmallMoneyDifference small -> Severity.WARNS;
      case LikelyCause.SingleCellSlip slip -> Severity.STOPS;
      case LikelyCause.MissingRowOrDifferentCut missing -> Severity.STOPS;
      case LikelyCause.RowCountedTwiceOrEarlierCut twice -> Severity.STOPS;
      case LikelyCause.TotalRowKeyedByHand keyed -> Severity.STOPS;
      case LikelyCause.Unexplained unexplained -> Severity.STOPS;
    };
  }

  public boolean foots() {
    return cause instanceof Foots;
  }

  static String signed(long difference) {
    return difference == 0 ? "0" : String.format(Locale.UK, "%+,d", difference);
  }

  /** 43, 57, 0 and 100. */
  static String listed(List<Long> numbers) {
    var words = numbers.stream().map(number -> String.format(Locale.UK, "%,d", number)).toList();
    return words.size() == 1
        ? words.getFirst()
        : words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "))
            + " and "
            + words.getLast();
  }
}
