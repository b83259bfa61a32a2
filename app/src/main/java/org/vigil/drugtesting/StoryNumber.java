package org.vigil.drugtesting;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * A number in a sentence, bound to the cells it is made of: whoever holds the table can make it again.
 *
 * @param words as the sentence has it
 * @param rows codes of the rows that are taken together
 * @param column a result, {@link ReturnTable#TOTAL} or {@link #VALID}
 */
public record StoryNumber(String words, List<String> rows, String column, Share share) {
  /** Positive and negative together, as if it were a column. */
  public static final String VALID = "valid";

  /** What is made of the cells. */
  public enum Share {
    COUNT,
    /** Of all rows, in the same column. */
    PERCENT_OF_COLUMN,
    /** Of the same rows, in the total column. */
    PERCENT_OF_ROW,
    /** Positive of positive and negative, of the same rows. */
    POSITIVITY,
    /** The lower limit of Wilson's 95% interval around {@link #POSITIVITY}. */
    LOWER_LIMIT,
    UPPER_LIMIT
  }

  public StoryNumber {
    rows = List.copyOf(rows);
  }

  static StoryNumber of(ReturnTable table, List<String> rows, String column, Share share) {
    return new StoryNumber(words(table, rows, column, share), rows, column, share);
  }

  /** What the table makes of the same cells now. */
  public String madeAgain(ReturnTable table) {
    return words(table, rows, column, share);
  }

  private static String words(ReturnTable table, List<String> rows, String column, Share share) {
    var taken = table.sum(row -> rows.contains(row.code()));
    return switch (share) {
      case COUNT -> String.format(Locale.UK, "%,d", count(column).applyAsLong(taken));
      case PERCENT_OF_COLUMN ->
          percent(count(column).applyAsLong(taken), count(column).applyAsLong(table.computed()));
      case PERCENT_OF_ROW -> percent(count(column).applyAsLong(taken), taken.requests());
      case POSITIVITY -> percent(taken.positive(), taken.valid());
      case LOWER_LIMIT -> percent(taken.positivity().rate().lower());
      case UPPER_LIMIT -> percent(taken.positivity().rate().upper());
    };
  }

  private static ToLongFunction<Results> count(String column) {
    return switch (column) {
      case ReturnTable.TOTAL -> Results::requests;
      case VALID -> Results::valid;
      default -> results -> results.of(Result.valueOf(column.toUpperCase(Locale.ROOT)));
    };
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "[x]" : percent(100.0 * part / whole);
  }

  static String percent(double percent) {
    return String.format(Locale.UK, "%.1f%%", percent);
  }
}
