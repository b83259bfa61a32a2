package org.vigil.publication;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a table as it is printed, for a sheet that keeps the number and shows it just so: 55.0 with its nought, 3,085
 * with its comma, a difference with its sign.
 */
record NumberShown(Number value, int decimals, boolean grouped, boolean signed) {
  private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})*|\\d+)");
  private static final Pattern BROKEN = Pattern.compile("[+-]?\\d+\\.(\\d+)");

  /** Empty where the cell holds no number: shorthand and intervals are words. */
  static Optional<NumberShown> of(String cell) {
    boolean signed = cell.startsWith("+");
    if (WHOLE.matcher(cell).matches()) {
      long value = Long.parseLong(cell.replace(",", "").replace("+", ""));
      return Optional.of(new NumberShown(value, 0, cell.contains(","), signed));
    }
    var broken = BROKEN.matcher(cell);
    return broken.matches()
        ? Optional.of(
            new NumberShown(Double.valueOf(cell), broken.group(1).length(), false, signed))
        : Optional.empty();
  }

  /** What the sheet calls this way of showing. */
  String style() {
    return "number" + (signed ? "-signed" : "") + (grouped ? "-grouped" : "") + "-" + decimals;
  }

  /** The same, written down for OpenDocument. */
  String format() {
    return """
    <number:number-style style:name="%1$s-format">%2$s<number:number number:decimal-places="%3$d" \
    number:min-decimal-places="%3$d" number:min-integer-digits="1" number:grouping="%4$s"/></number:number-style>\
    <style:style style:family="table-cell" style:name="%1$s" style:data-style-name="%1$s-format"/>"""
        .formatted(style(), signed ? "<number:text>+</number:text>" : "", decimals, grouped);
  }
}
