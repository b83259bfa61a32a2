package org.vigil.monthlyupdate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueJournal.Issued;

/**
 * Which version of a month's update an issue is, and what became of it.
 *
 * @param number counted from 1
 * @param issued null while it has not gone out
 * @param correction what it puts right; null for a first version
 * @param superseded null while no later version has gone out
 * @param withdrawal null while it stands
 * @param calledOff null unless the correction was given up before it went out
 */
public record IssueVersion(
    IssueId id,
    YearMonth month,
    String label,
    int number,
    @Nullable Issued issued,
    @Nullable Correction correction,
    @Nullable Superseded superseded,
    @Nullable Withdrawal withdrawal,
    @Nullable CalledOff calledOff) {

  /**
   * What a later version puts right.
   *
   * @param reason for the journal: how the mistake came about
   * @param note for the readers: what was wrong, printed at the top
   */
  public record Correction(
      IssueId corrects,
      int ofVersion,
      LocalDate ofVersionIssuedOn,
      String reason,
      String note,
      String openedBy,
      Instant openedAt) {}

  /** By which later version, issued when. */
  public record Superseded(int by, LocalDate on) {}

  public record Withdrawal(String reason, LocalDate on, String by, Instant at) {}

  public record CalledOff(String why, String by, Instant at) {}

  /** Of an issue nobody opened in a database. */
  static IssueVersion first(Issue issue) {
    return new IssueVersion(
        issue.id(), issue.month().month(), issue.month().label(), 1, null, null, null, null, null);
  }

  /** Whether it may be sent: it went out, and nothing later took its place. */
  public boolean isCurrent() {
    return issued != null && superseded == null && withdrawal == null;
  }

  /** "November 2024", or "November 2024, version 2". */
  public String title() {
    return number == 1 ? label : label + ", version " + number;
  }
}
