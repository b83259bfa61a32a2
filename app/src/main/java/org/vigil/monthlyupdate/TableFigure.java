package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.disclosure.CountTable;
import org.vigil.disclosure.Counted;
import org.vigil.disclosure.Dimension;
import org.vigil.figures.DateBasis;
import org.vigil.figures.DayWords;
import org.vigil.figures.Figure;
import org.vigil.figures.PlaceBasis;

/** Makes a figure of a table of an issue: its cells as received, its printed totals as printed. */
final class TableFigure {
  private TableFigure() {}

  static Figure of(Issue issue, UpdateTable table) {
    var notes = new ArrayList<String>();
    if (table.cumulativeFrom() != null && table.cumulativeTo() == null) {
      notes.add(
          "The source does not state the last day counted; it is taken to be no later than the month reported on.");
    }
    if (table.unit() == null) {
      notes.add("The source does not state what is counted.");
    }
    return new Figure(
        "monthly-update/" + issue.month().month() + "/" + table.id(),
        table.titleOrWorkingTitle(),
        table.unit(),
        counts(issue, table),
        new Figure.UsedDefinition(
            "as-received", "1", "counted by the owner of the data, as received"),
        DateBasis.TEST,
        PlaceBasis.RESIDENCE_PRESUMED,
        period(issue, table),
        issue.dataCutOff(),
        "received from "
            + (table.source() == null ? "a source that is not stated" : table.source()),
        Map.of(),
        notes);
  }

  private static CountTable counts(Issue issue, UpdateTable table) {
    var rows =
        Dimension.adding(
            "area",
            table.rows().stream().map(row -> new Category(row.code(), row.area())).toList());
    var columns =
        Dimension.adding(
            "result",
            table.parts().stream().map(part -> new Category(part, capitalised(part))).toList());
    var cells = new LinkedHashMap<Cell, Long>();
    for (var row : table.rows()) {
      table
          .columns()
          .forEach(column -> cells.put(Cell.at(row.code(), code(column)), row.count(column)));
    }
    table
        .printedTotal()
        .forEach((column, count) -> cells.put(Cell.at(Cell.TOTAL, code(column)), count));
    return new CountTable(counted(issue, table), List.of(rows, columns), cells);
  }

  private static Counted counted(Issue issue, UpdateTable table) {
    var what = "monthly update " + table.id() + ": " + table.rowDimension();
    var alone = table.alone();
    if (alone != null) {
      return new Counted(what, alone.from().atDay(1), alone.to().atEndOfMonth());
    }
    var from =
        table.cumulativeFrom() == null ? issue.month().start() : first(table.cumulativeFrom());
    LocalDate to = table.cumulativeTo() == null ? issue.month().end() : last(table.cumulativeTo());
    return new Counted(what, from, to);
  }

  private static String period(Issue issue, UpdateTable table) {
    var alone = table.alone();
    if (alone != null) {
      return alone.words();
    }
    if (table.cumulativeFrom() == null) {
      return issue.month().label();
    }
    var from = words(table.cumulativeFrom());
    if (table.cumulativeFrom().equals(table.cumulativeTo())) {
      return from;
    }
    return table.cumulativeTo() == null
        ? from + " onwards, end not stated"
        : from + " to " + words(table.cumulativeTo());
  }

  static LocalDate first(String monthOrDay) {
    return isDay(monthOrDay) ? LocalDate.parse(monthOrDay) : YearMonth.parse(monthOrDay).atDay(1);
  }

  static LocalDate last(String monthOrDay) {
    return isDay(monthOrDay)
        ? LocalDate.parse(monthOrDay)
        : YearMonth.parse(monthOrDay).atEndOfMonth();
  }

  private static boolean isDay(String monthOrDay) {
    return monthOrDay.length() > "2024-11".length();
  }

  private static String words(String monthOrDay) {
    return isDay(monthOrDay)
        ? DayWords.of(LocalDate.parse(monthOrDay))
        : words(YearMonth.parse(monthOrDay));
  }

  static String words(YearMonth month) {
    return month.format(java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
  }

  private static String code(String column) {
    return column.equals(UpdateTable.TOTAL) ? Cell.TOTAL : column;
  }

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }
}
