package org.vigil.monthlyupdate;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.Contact;

/**
 * A promise put to its owner: what became of it?
 *
 * @param monthsTold in how many issues it has stood, this one counted
 * @param overdue whether its day, month or year is over
 */
public record Prompt(Commitment promise, Optional<Contact> owner, int monthsTold, boolean overdue) {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** One for every promise that stands, the longest standing first. */
  public static List<Prompt> of(Issue issue) {
    var month = issue.month().month();
    return issue.commitments().stream()
        .filter(promise -> promise.state().isStanding())
        .map(
            promise ->
                new Prompt(
                    promise,
                    Optional.ofNullable(promise.owner()).map(issue.contacts()::get),
                    promise.firstSeen() == null
                        ? 1
                        : 1 + (int) ChronoUnit.MONTHS.between(promise.firstSeen(), month),
                    isOver(promise, month)))
        .sorted(java.util.Comparator.comparingInt(Prompt::monthsTold).reversed())
        .toList();
  }

  /** As "publish the consultation report: in due course, third month". */
  public String words() {
    var due =
        promise.dueWords() != null
            ? promise.dueWords()
            : promise.due() != null ? "due " + Due.words(promise.due()) : "no date given";
    return promise.what() + ": " + due + ", " + nth() + " month";
  }

  private String nth() {
    return monthsTold <= ORDINALS.size()
        ? ORDINALS.get(monthsTold - 1)
        : "more than a year, " + monthsTold + ending();
  }

  private String ending() {
    int tens = monthsTold % 100 / 10;
    return switch (tens == 1 ? 0 : monthsTold % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** A due day, month or year that ended before the month reported on did. */
  private static boolean isOver(Commitment promise, YearMonth month) {
    var due = promise.due();
    return due != null && Due.lastDay(due).isBefore(month.atEndOfMonth());
  }
}
