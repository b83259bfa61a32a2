package org.vigil.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a code list, which knows where it stands so that a faulty row can be found. */
record Row(String file, long line, Map<String, String> cells) {

  String text(String column) {
    var cell = cells.get(column);
    if (cell == null) {
      throw fault("has no column " + column);
    }
    return cell.strip();
  }

  String required(String column) {
    var cell = text(column);
    if (cell.isEmpty()) {
      throw fault("has nothing in column " + column);
    }
    return cell;
  }

  int number(String column) {
    try {
      return Integer.parseInt(required(column));
    } catch (NumberFormatException notANumber) {
      throw fault("has no whole number in column " + column);
    }
  }

  List<String> list(String column) {
    return Arrays.stream(text(column).split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Period period() {
    return new Period(date("valid_from"), date("valid_to"));
  }

  private @Nullable LocalDate date(String column) {
    var cell = text(column);
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeException notADate) {
      throw fault("has no date yyyy-mm-dd in column " + column);
    }
  }

  IllegalStateException fault(String what) {
    return new IllegalStateException("Reference file %s, line %d %s".formatted(file, line, what));
  }
}
