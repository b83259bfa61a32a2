package org.vigil.monthlyupdate;

import java.util.Locale;
import org.vigil.drugtesting.Positivity;

/** What a number in the prose says of the cell it is bound to. */
public enum Measure {
  COUNT("the number") {
    @Override
    String words(UpdateTable table, String row, String column) {
      return String.format(Locale.UK, "%,d", count(table, row, column));
    }
  },
  PERCENT_OF_COLUMN("share of the column") {
    @Override
    String words(UpdateTable table, String row, String column) {
      return percent(count(table, row, column), table.computedTotal(column));
    }
  },
  PERCENT_OF_ROW("share of the row") {
    @Override
    String words(UpdateTable table, String row, String column) {
      return percent(count(table, row, column), count(table, row, UpdateTable.TOTAL));
    }
  },
  POSITIVITY("positive results as a share of valid results") {
    @Override
    String words(UpdateTable table, String row, String column) {
      var share = Positivity.of(count(table, row, "positive"), count(table, row, "negative"));
      return percent(share.positive(), share.valid());
    }
  };

  private final String words;

  Measure(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  abstract String words(UpdateTable table, String row, String column);

  /** Whether it says something of the cell that another measure of another cell does not say as well. */
  boolean suits(UpdateTable table, String row, String column) {
    boolean allRows = row.equals(Metric.ALL_ROWS);
    boolean allColumns = column.equals(UpdateTable.TOTAL);
    return switch (this) {
      case COUNT -> true;
      case PERCENT_OF_COLUMN -> !allRows;
      case PERCENT_OF_ROW -> !allColumns;
      case POSITIVITY -> column.equals("positive") && isOf(table);
    };
  }

  /** Whether the table has the columns it is made of. */
  boolean isOf(UpdateTable table) {
    return this != POSITIVITY
        || table.columns().contains("positive") && table.columns().contains("negative");
  }

  private static long count(UpdateTable table, String row, String column) {
    return row.equals(Metric.ALL_ROWS)
        ? table.computedTotal(column)
        : table.rows().stream()
            .filter(line -> line.code().equals(row))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Table " + table.id() + " has no row " + row))
            .count(column);
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "[x]" : String.format(Locale.UK, "%.1f%%", 100.0 * part / whole);
  }
}
