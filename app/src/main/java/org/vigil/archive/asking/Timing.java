package org.vigil.archive.asking;

/**
 * How far a passage is of the time a question asks about. A year or a month it does not fit makes it a worse answer and a
 * weaker one: the same thing a year later is another thing.
 */
final class Timing {
  private static final double OF_THE_ISSUE = 0.8;

  /** A table in the issue of a month counts up to the end of the one before. */
  private static final double UP_TO_ANOTHER_MONTH = 0.3;

  private static final double OF_NO_PERIOD = 0.5;
  private static final double YEAR_BESIDE = 0.9;
  private static final double NO_YEAR = 0.3;
  private static final double OTHER_YEAR_BESIDE = 0.2;

  /** Among the things a question names. */
  private static final double LENGTH = 3;

  private static final double YEAR = 2;

  /** What the order, or the support, of a passage of quite another time loses. */
  private static final double LOST = 0.3;

  private final Passage passage;
  private final Dates dates;
  private final Times asked;
  private final double monthWeight;

  /**
   * @param monthWeight of the month among the things a question names
   */
  Timing(Entry entry, Times asked, double monthWeight) {
    this.passage = entry.passage();
    this.dates = entry.dates();
    this.asked = asked;
    this.monthWeight = monthWeight;
  }

  /** What of the time asked for the passage bears out. */
  double borneOut() {
    return (asked.months().isEmpty() ? 0 : monthWeight * month())
        + (asked.length().isEmpty() ? 0 : LENGTH * length())
        + (asked.years().isEmpty() ? 0 : YEAR * year());
  }

  /** The most there is to bear out. */
  double most() {
    return (asked.months().isEmpty() ? 0 : monthWeight)
        + (asked.length().isEmpty() ? 0 : LENGTH)
        + (asked.years().isEmpty() ? 0 : YEAR);
  }

  /** A factor on the order of passages. */
  double order() {
    return (asked.months().isEmpty() ? 1 : 0.6 + 0.6 * month())
        * (asked.length().isEmpty() ? 1 : 0.6 + 0.6 * length())
        * (asked.years().isEmpty() ? 1 : 1 - LOST * (1 - year()));
  }

  /** A factor on what a passage bears out of the whole question. */
  double support() {
    return (asked.months().isEmpty() ? 1 : 1 - LOST * (1 - month()))
        * (asked.years().isEmpty() ? 1 : 1 - LOST * (1 - year()));
  }

  /** How far it is about the months asked for, from 0 to 1. */
  private double month() {
    var issue = passage.source().month();
    boolean ofThatIssue =
        issue != null && asked.months().stream().anyMatch(month -> month.fits(issue));
    if (asked.ofAnIssue()) {
      return ofThatIssue ? 1 : 0;
    }
    var period = dates.period();
    if (passage.kind() == Passage.Kind.TABLE_ROW && period != null) {
      boolean upToThat = asked.months().stream().anyMatch(month -> month.fits(period.to()));
      double otherwise = asked.upToAMonth() ? UP_TO_ANOTHER_MONTH : OF_THE_ISSUE;
      return upToThat ? 1 : ofThatIssue ? otherwise : 0;
    }
    boolean names =
        dates.months().stream()
            .anyMatch(named -> asked.months().stream().anyMatch(month -> month.fits(named)));
    return names ? 1 : ofThatIssue ? OF_THE_ISSUE : 0;
  }

  private double length() {
    var period = dates.period();
    return period == null ? OF_NO_PERIOD : period.months() == asked.length().orElse(0) ? 1 : 0;
  }

  private double year() {
    if (asked.years().stream().anyMatch(dates.years()::contains)) {
      return 1;
    }
    if (!dates.years().isEmpty()) {
      return 0;
    }
    if (asked.years().stream().anyMatch(dates.yearsAround()::contains)) {
      return YEAR_BESIDE;
    }
    if (asked.years().stream().anyMatch(Years::beginsInApril)
        && dates.yearsAround().stream().anyMatch(Years::beginsInApril)) {
      return OTHER_YEAR_BESIDE;
    }
    return asked.years().stream().anyMatch(year -> Years.holds(year, passage.source().month()))
        ? OF_THE_ISSUE
        : NO_YEAR;
  }
}
