package org.vigil.linkage.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vigil.linkage.table.DateForms;
import org.vigil.linkage.table.RecordTable;

/** What kind of values a column holds, told from its name and a look at them. */
sealed interface ColumnRole {

  int LOOKED_AT = 500;
  double MOST = 0.9;
  int FEW_VALUES = 30;
  int LONG_NUMBER = 5;

  /** Dates in one form. */
  record Date(String form) implements ColumnRole {}

  /** Names and other words, in which a letter may be wrong. */
  record Text() implements ColumnRole {}

  /** Numbers long enough that a digit may be wrong. */
  record Number() implements ColumnRole {}

  /** British postcodes. */
  record Postcode() implements ColumnRole {}

  /** A few values, which agree or do not. */
  record Code() implements ColumnRole {}

  static ColumnRole of(String column, RecordTable table) {
    var values = table.counts(column).keySet().stream().limit(LOOKED_AT).toList();
    var form = dateForm(column, values);
    if (form.isPresent()) {
      return new Date(form.get());
    }
    if (values.size() < FEW_VALUES) {
      return new Code();
    }
    if (mostly(values, Pattern.compile("[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}"))) {
      return new Postcode();
    }
    if (mostly(values, Pattern.compile("[0-9 -]+"))) {
      return mostly(values, value -> value.length() >= LONG_NUMBER) ? new Number() : new Code();
    }
    return new Text();
  }

  private static Optional<String> dateForm(String column, List<String> values) {
    var name = column.toLowerCase(Locale.ROOT);
    return DateForms.USUAL.stream()
        .filter(form -> form.contains("-") || form.contains("/") || looksLikeADate(name))
        .filter(form -> mostly(values, value -> DateForms.isDate(value, form)))
        .findFirst();
  }

  /** Eight digits are a date only in a column called one. */
  private static boolean looksLikeADate(String name) {
    return name.contains("date") || name.contains("dob") || name.contains("birth");
  }

  private static boolean mostly(List<String> values, Pattern pattern) {
    return mostly(values, pattern.asMatchPredicate());
  }

  private static boolean mostly(List<String> values, Predicate<String> is) {
    return !values.isEmpty() && values.stream().filter(is).count() >= MOST * values.size();
  }
}
