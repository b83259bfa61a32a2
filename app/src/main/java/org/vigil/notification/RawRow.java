package org.vigil.notification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a partner's file exactly as it came.
 *
 * @param number counted from 1, the header not counted
 * @param cells by header, in the file's order
 */
public record RawRow(int number, Map<String, String> cells) {
  public RawRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** The cell under a header, whatever its case and surrounding blanks; empty where there is none. */
  public String cell(String header) {
    var direct = cells.get(header);
    if (direct != null) {
      return direct;
    }
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().strip().equalsIgnoreCase(header.strip()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return "RawRow[" + number + "]";
  }
}
