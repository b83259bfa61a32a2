package org.vigil.shell;

import java.util.regex.Pattern;

/**
 * What stands in one cell of a file that a spreadsheet may open. A spreadsheet runs words that begin as a formula does, and
 * words reach these files from outside: names of areas, of files, passages of documents. A number stays a number.
 */
public final class CsvCell {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?%?");
  private static final String BEGINS_A_FORMULA = "=+-@";
  private static final String PARTS_CELLS = "\t\r\n";

  private CsvCell() {}

  /** The same words, marked as words where a spreadsheet would take them for a formula. */
  public static String inert(String words) {
    var bare = words.strip();
    boolean runs =
        bare.length() > 1
            && BEGINS_A_FORMULA.indexOf(bare.charAt(0)) >= 0
            && !NUMBER.matcher(bare).matches();
    boolean parts = !words.isEmpty() && PARTS_CELLS.indexOf(words.charAt(0)) >= 0;
    return runs || parts ? "'" + words : words;
  }
}
