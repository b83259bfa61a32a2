package org.vigil.monthlyupdate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Due;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.shell.TypedDay;

/** What somebody typed into one form of the page, kept with everything that is wrong with it. */
final class Typed {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_ITEM = 20_000;
  private static final int LONGEST_TABLE = 100_000;

  private final String form;
  private final Map<String, String> values;
  private final List<Problem> problems = new ArrayList<>();

  Typed(String form, Map<String, String> values) {
    this.form = form;
    this.values = Map.copyOf(values);
  }

  /** The page as it is opened. */
  static Typed nothing() {
    return new Typed("", Map.of());
  }

  boolean isOf(String otherForm) {
    return form.equals(otherForm);
  }

  static String idOf(String form, String field) {
    return form + "-" + field;
  }

  /** What stood in the field, or what the page proposes there. */
  String valueOf(String otherForm, String field, String proposed) {
    return isOf(otherForm) ? values.getOrDefault(field, "") : proposed;
  }

  @Nullable String problemOf(String otherForm, String field) {
    var id = idOf(otherForm, field);
    return problems.stream()
        .filter(problem -> problem.field().equals(id))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean isWithoutFault() {
    return problems.isEmpty();
  }

  void refuse(String field, String message) {
    problems.add(new Problem(idOf(form, field), message));
  }

  void refuseElsewhere(String anchor, String message) {
    problems.add(new Problem(anchor, message));
  }

  /** How many journal entries about the same thing stood on the page; a page without the field saw none. */
  int seen() {
    var typed = raw("seen");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  boolean isBlank(String field) {
    return raw(field).isBlank();
  }

  /** One line of words. */
  String line(String field, String ifMissing) {
    return words(field, ifMissing, LONGEST_LINE);
  }

  /** Words of any length; line ends become spaces, since they are printed as one paragraph. */
  String text(String field, String ifMissing) {
    return words(field, ifMissing, LONGEST_TEXT);
  }

  /** When something is due, as precisely as it was said: a year, a month or a day; null where it is left empty or refused. */
  @Nullable String due(String field) {
    var typed = optional(field);
    if (typed == null || (typed.matches("\\d{4}") && Due.isReadable(typed))) {
      return typed;
    }
    var due = readMonthOrDay(typed);
    if (due == null) {
      refuse(
          field,
          "\"%s\" is not a year, a month or a day. Give it as 2025, January 2025 or 31 January 2025."
              .formatted(typed));
    }
    return due;
  }

  /** A month or a day that may be left empty, as 2020-10 or 2020-10-31; null where it is or is refused. */
  @Nullable String monthOrDay(String field) {
    var typed = optional(field);
    if (typed == null) {
      return null;
    }
    var read = readMonthOrDay(typed);
    if (read == null) {
      refuse(
          field,
          "\"%s\" is not a month or a day. Give it as October 2020, 2020-10 or 31/10/2020."
              .formatted(typed));
    }
    return read;
  }

  private static @Nullable String readMonthOrDay(String typed) {
    var day = TypedDay.of(typed).day();
    return day == null ? TypedMonth.read(typed) : day.toString();
  }

  /** Many lines as they were written; empty where nothing was. */
  String lines(String field) {
    var words = raw(field).isBlank() ? "" : ItemWords.trimmed(raw(field));
    if (words.length() > LONGEST_ITEM) {
      refuse(
          field,
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST_ITEM, words.length()));
    }
    return words;
  }

  /** A table as it was pasted: the first cell may be empty, so nothing is taken off the front of a line. */
  String table(String field) {
    var words = raw(field).replaceFirst("^(?:[ \\t]*\\R)+", "").stripTrailing();
    if (words.length() > LONGEST_TABLE) {
      refuse(
          field,
          "This is longer than a table of an update can be. Paste only the table that is printed.");
    }
    return words;
  }

  /** Whether the form had the field: a box that is not ticked is not sent. */
  boolean isTicked(String field) {
    return values.containsKey(field);
  }

  /** One line that may be left empty; null where it is. */
  @Nullable String optional(String field) {
    var words = raw(field).strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST_LINE) {
      refuse(
          field,
          "Shorten this to %,d characters; it has %,d.".formatted(LONGEST_LINE, words.length()));
    }
    return words.isEmpty() ? null : words;
  }

  /** A day that may lie ahead and may be left empty; null where it is or is refused. */
  @Nullable LocalDate anyDay(String field) {
    var typed = raw(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    var day = TypedDay.of(typed);
    if (day.problem() != null) {
      refuse(field, day.problem());
    }
    return day.day();
  }

  private String words(String field, String ifMissing, int longest) {
    var words = raw(field).strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      refuse(field, ifMissing);
    } else if (words.length() > longest) {
      refuse(
          field, "Shorten this to %,d characters; it has %,d.".formatted(longest, words.length()));
    }
    return words;
  }

  /** A day up to today; {@code today} where it is refused. */
  LocalDate day(String field, LocalDate today) {
    var typed = raw(field).strip();
    if (typed.isEmpty()) {
      refuse(field, "Give the day they said it.");
      return today;
    }
    var read = TypedDay.of(typed);
    var day = read.day();
    if (day == null) {
      refuse(field, String.valueOf(read.problem()));
      return today;
    }
    if (day.isAfter(today)) {
      refuse(field, "That day has not come yet. Give today at the latest.");
      return today;
    }
    return day;
  }

  /** A count; 0 where it is refused. */
  long count(String field, String label) {
    var typed = raw(field).strip();
    var digits = typed.matches("\\d{1,3}(,\\d{3})+") ? typed.replace(",", "") : typed;
    if (!digits.matches("\\d{1,9}")) {
      refuse(
          field,
          typed.isEmpty()
              ? label + ": give the number, 0 where there were none."
              : "%s: \"%s\" is not a whole number. Use digits only.".formatted(label, typed));
      return 0;
    }
    return Long.parseLong(digits);
  }

  private String raw(String field) {
    return values.getOrDefault(field, "");
  }
}
