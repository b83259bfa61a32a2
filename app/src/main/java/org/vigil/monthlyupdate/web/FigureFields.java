package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Grid;
import org.vigil.monthlyupdate.web.Form.GridRow;
import org.vigil.monthlyupdate.web.Form.Kind;

/** The numbers of a table as fields of a form, and read back from it. */
final class FigureFields {
  private static final String TOTALS = "totals";
  private static final String SPARE = "unknown";
  static final String AREA_NOT_KNOWN = "Area not known";
  static final String NOT_KNOWN_CODE = "UNK";

  private final UpdateTable table;

  FigureFields(UpdateTable table) {
    this.table = table;
  }

  /** Every number as it stands, a row to spare for people of no known area, and the printed totals. */
  Grid grid(String form, Typed typed) {
    var rows = new ArrayList<GridRow>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      rows.add(row(form, "row" + i, row.area(), row.counts(), typed));
    }
    if (hasSpareRow()) {
      rows.add(row(form, SPARE, AREA_NOT_KNOWN, Map.of(), typed));
    }
    var totals = row(form, TOTALS, "Printed total", table.printedTotal(), typed);
    rows.add(new GridRow(totals.name(), true, totals.cells()));
    return new Grid(table.columns().stream().map(FigureFields::capitalised).toList(), rows);
  }

  /** One row of numbers, for the area that is not known. */
  Grid oneRow(String form, List<Long> proposed, Typed typed) {
    var counts = new LinkedHashMap<String, Long>();
    for (int i = 0; i < table.columns().size(); i++) {
      counts.put(table.columns().get(i), proposed.get(i));
    }
    return new Grid(
        table.columns().stream().map(FigureFields::capitalised).toList(),
        List.of(row(form, SPARE, AREA_NOT_KNOWN, counts, typed)));
  }

  /** The rows somebody typed; the spare one is left out where it was left empty. */
  List<UpdateTable.Row> rows(Typed typed) {
    var rows = new ArrayList<UpdateTable.Row>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = table.rows().get(i);
      rows.add(
          new UpdateTable.Row(
              row.area(), row.code(), row.isArea(), counts("row" + i, row.area(), typed)));
    }
    if (hasSpareRow() && table.columns().stream().anyMatch(c -> !typed.isBlank(SPARE + "-" + c))) {
      rows.add(new UpdateTable.Row(AREA_NOT_KNOWN, NOT_KNOWN_CODE, false, spareRow(typed)));
    }
    return rows;
  }

  Map<String, Long> totals(Typed typed) {
    return counts(TOTALS, "Printed total", typed);
  }

  Map<String, Long> spareRow(Typed typed) {
    return counts(SPARE, AREA_NOT_KNOWN, typed);
  }

  private boolean hasSpareRow() {
    return table.rows().stream().noneMatch(row -> row.code().equals(NOT_KNOWN_CODE));
  }

  private GridRow row(
      String form, String prefix, String name, Map<String, Long> counts, Typed typed) {
    return new GridRow(
        name,
        false,
        table.columns().stream()
            .map(
                column ->
                    Field.of(
                        form,
                        prefix + "-" + column,
                        Kind.NUMBER,
                        name + ", " + column,
                        "",
                        counts.containsKey(column) ? Long.toString(counts.get(column)) : "",
                        typed))
            .toList());
  }

  private Map<String, Long> counts(String prefix, String name, Typed typed) {
    var counts = new LinkedHashMap<String, Long>();
    table
        .columns()
        .forEach(
            column -> counts.put(column, typed.count(prefix + "-" + column, name + ", " + column)));
    return counts;
  }

  static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
