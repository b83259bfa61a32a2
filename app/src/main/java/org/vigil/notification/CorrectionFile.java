package org.vigil.notification;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The held rows of an import as a file in the partner's own layout, to be corrected and imported again. */
public final class CorrectionFile {
  /** Says in words what is wrong; ignored on reading. */
  static final String WHAT_TO_CORRECT = "What to correct";

  /** Names the held row, so that its correction closes it. */
  static final String HELD_ROW = "Held row";

  static final Set<String> OUR_COLUMNS = Set.of(WHAT_TO_CORRECT, HELD_ROW);

  private static final char GUARD = '\'';

  private CorrectionFile() {}

  /** The file's text, with a byte order mark so that spreadsheet programs read it as UTF-8. */
  public static String of(List<HeldRows.Held> held) {
    var text = new StringWriter();
    text.append('\ufeff');
    var headers =
        held.stream()
            .flatMap(h -> h.row().cells().keySet().stream())
            .filter(header -> !OUR_COLUMNS.contains(header))
            .distinct()
            .toList();
    var csv = CsvWriter.builder().build(text);
    var first = new ArrayList<>(headers.stream().map(CorrectionFile::guarded).toList());
    first.add(WHAT_TO_CORRECT);
    first.add(HELD_ROW);
    csv.writeRecord(first);
    for (var one : held) {
      var cells =
          new ArrayList<String>(
              headers.stream().map(one.row()::cell).map(CorrectionFile::guarded).toList());
      cells.add(
          guarded(
              one.faults().stream().map(CorrectionFile::words).collect(Collectors.joining("; "))));
      cells.add(one.id().toString());
      csv.writeRecord(cells);
    }
    flush(csv);
    return text.toString();
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.close();
    } catch (IOException never) {
      throw new IllegalStateException("text in memory can be written", never);
    }
  }

  /** A spreadsheet program must not take a cell or a heading that a partner sent for a formula. */
  private static String guarded(String cell) {
    return isFormula(cell) || isGuarded(cell) ? GUARD + cell : cell;
  }

  /** A cell or a heading of a corrected file without the guard we put before it. */
  static String asItCame(String cell) {
    return isGuarded(cell) ? cell.substring(1) : cell;
  }

  private static boolean isGuarded(String cell) {
    int guards = 0;
    while (guards < cell.length() && cell.charAt(guards) == GUARD) {
      guards++;
    }
    return guards > 0 && isFormula(cell.substring(guards));
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
  }

  private static String words(Fault fault) {
    return fault.field() + ": expected " + fault.expected();
  }
}
