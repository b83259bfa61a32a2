package org.vigil.monthlyupdate.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds by when something is to be, and what day, month or year that is. A month without a year is the next of its name,
 * counted from the month of the issue.
 */
final class Dates {
  private static final String DAY_NAME = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
  private static final String MONTH = "(" + Head.MONTHS + ")";
  private static final String DAY =
      DAY_NAME + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+(20\\d\\d))?";
  private static final String CLOCK =
      "(?:(?:noon|midday|midnight|\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m\\.?|close of (?:play|business))\\s+on\\s+)?";

  private static final Pattern ON_DAY =
      pattern(
          "\\b(?:by|on|from|before|until|at|till|no later than|not later than|deadline(?: is|:)?)\\s+"
              + CLOCK
              + "(?:the\\s+)?"
              + DAY);
  private static final Pattern END_OF =
      pattern(
          "\\b(?:by|at|before|towards|until|in)\\s+the\\s+end\\s+of\\s+(?:the\\s+)?"
              + MONTH
              + "(?:\\s+(20\\d\\d))?");
  private static final Pattern IN_MONTH =
      pattern(
          "\\b(?:by|in|from|for|before|until|during|around|towards)\\s+(?:the\\s+)?(?:early\\s+|late\\s+|mid[-\\s]|beginning\\s+of\\s+|start\\s+of\\s+|middle\\s+of\\s+)?"
              + MONTH
              + "(?:'s|\u2019s)?(?:\\s+(20\\d\\d))?(?:\\s+(?:issue|update|edition|half[-\\s]term|meeting|board))?\\b");
  private static final Pattern IN_YEAR =
      pattern("\\b(?:by|in|during|before|from|until|for)\\s+(20\\d\\d)\\b(?!\\s*[/\u2013-])");
  private static final Pattern FEAST =
      pattern(
          "\\b(before|by|until|at|over|after)\\s+(?:the\\s+)?(Christmas|Easter)(?:\\s+(?:break|weekend|holidays?))?");
  private static final Pattern SEASON =
      pattern(
          "\\b(?:by|in|from|for|before|until|during|over|this|next)\\s+(?:the\\s+)?(?:early\\s+|late\\s+)?(?:spring|summer|autumn|winter)(?:\\s+(?:of\\s+)?20\\d\\d)?(?:\\s+term)?\\b");
  private static final Pattern WITHIN =
      pattern(
          "\\bwithin\\s+(?:a|an|one|two|three|four|six|\\d+)\\s+(?:working\\s+)?(?:hour|day|week|fortnight|month|year)s?(?:\\s+of\\s+\\p{L}+)?");
  private static final Pattern END_OF_PERIOD =
      pattern(
          "\\b(?:by|at|before)\\s+the\\s+end\\s+of\\s+the\\s+(?:year|month|financial year|term|week|calendar year)");
  private static final Pattern UNDATED =
      pattern("\\b(?:" + Phrases.alternatives(Phrases.shipped().list("undated")) + ")\\b");
  private static final Pattern DAY_AT_START = pattern("^[\\s:,]*(?:at\\s+)?(?:the\\s+)?" + DAY);

  private Dates() {}

  /**
   * @param words as printed
   * @param iso a year, a month or a day; null where no date can be had from the words
   */
  record Due(String words, @Nullable String iso, int from, int to) {
    @Nullable LocalDate day() {
      return iso != null && iso.length() == 10 ? LocalDate.parse(iso) : null;
    }
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Everything that says by when, in order. */
  static List<Due> all(String text, YearMonth issue) {
    var found = new ArrayList<Due>();
    each(found, ON_DAY, text, m -> day(m, 1, issue));
    each(
        found,
        END_OF,
        text,
        m -> month(m.group(1), m.group(2), issue).map(ym -> ym.atEndOfMonth().toString()));
    each(found, IN_MONTH, text, m -> month(m.group(1), m.group(2), issue).map(YearMonth::toString));
    each(found, IN_YEAR, text, m -> Optional.of(m.group(1)));
    each(found, FEAST, text, m -> feast(m, issue));
    each(found, SEASON, text, m -> Optional.empty());
    each(found, WITHIN, text, m -> Optional.empty());
    each(found, END_OF_PERIOD, text, m -> Optional.empty());
    each(found, UNDATED, text, m -> Optional.empty());
    found.sort(Comparator.comparingInt(Due::from));
    return found;
  }

  /** What says by when: a date rather than none, after the place given rather than before it. */
  static Optional<Due> due(String text, int after, YearMonth issue) {
    var all = all(text, issue);
    return first(all.stream().filter(due -> due.from() >= after).toList())
        .or(() -> first(all.stream().filter(due -> due.from() < after).toList()));
  }

  private static Optional<Due> first(List<Due> all) {
    return all.stream()
        .filter(due -> due.iso() != null)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  static Optional<LocalDate> dayAtStart(String text, YearMonth issue) {
    var found = DAY_AT_START.matcher(text);
    return found.find() ? dayOf(found, 1, issue) : Optional.empty();
  }

  private interface Meaning {
    Optional<String> of(Matcher found);
  }

  private static void each(List<Due> all, Pattern pattern, String text, Meaning meaning) {
    var found = pattern.matcher(text);
    while (found.find()) {
      int from = found.start();
      int to = found.end();
      boolean covered = all.stream().anyMatch(due -> from < due.to() && due.from() < to);
      if (!covered) {
        all.add(new Due(found.group(), meaning.of(found).orElse(null), from, to));
      }
    }
  }

  private static Optional<String> day(Matcher found, int group, YearMonth issue) {
    return dayOf(found, group, issue).map(LocalDate::toString);
  }

  private static Optional<LocalDate> dayOf(Matcher found, int group, YearMonth issue) {
    return month(found.group(group + 1), found.group(group + 2), issue)
        .flatMap(
            month -> {
              try {
                return Optional.of(month.atDay(Integer.parseInt(found.group(group))));
              } catch (DateTimeException noSuchDay) {
                return Optional.empty();
              }
            });
  }

  /** A named month of the year given, or the next of that name. */
  private static Optional<YearMonth> month(String name, @Nullable String year, YearMonth issue) {
    return Head.monthNamed(name)
        .map(
            month ->
                year != null ? YearMonth.of(Integer.parseInt(year), month) : next(month, issue));
  }

  private static YearMonth next(Month month, YearMonth issue) {
    int year = month.getValue() < issue.getMonthValue() ? issue.getYear() + 1 : issue.getYear();
    return YearMonth.of(year, month);
  }

  private static Optional<String> feast(Matcher found, YearMonth issue) {
    if (!found.group(2).equalsIgnoreCase("Christmas")) {
      return Optional.empty();
    }
    int day = found.group(1).equalsIgnoreCase("before") ? 24 : 25;
    return Optional.of(next(Month.DECEMBER, issue).atDay(day).toString());
  }
}
