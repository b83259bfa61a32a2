package org.vigil.monthlyupdate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.IssueJournal.Issued;

/**
 * One issue in a list.
 *
 * @param stoppedBy how many findings stop it
 * @param stops how many findings of that severity there are, settled by a printed note or not
 * @param issued null while it has not gone out
 * @param version of the month's update, counted from 1
 * @param correctedIssuedOn when the version it corrects went out; null where it corrects none
 */
public record IssueLine(
    IssueId id,
    YearMonth month,
    String label,
    boolean demonstration,
    Instant openedAt,
    String openedBy,
    int stoppedBy,
    int stops,
    int warnings,
    int notes,
    @Nullable Issued issued,
    int version,
    boolean withdrawn,
    @Nullable LocalDate correctedIssuedOn) {

  public IssueFilter.State state() {
    return IssueFilter.State.of(issued != null, withdrawn, stoppedBy);
  }
}
