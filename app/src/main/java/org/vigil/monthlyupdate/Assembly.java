package org.vigil.monthlyupdate;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigil.monthlyupdate.Issue.Commitment;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.Issue.Item;
import org.vigil.monthlyupdate.Issue.Month;

/**
 * Starts a month from the one before: the same themes and items, each marked as unchanged until somebody writes in it;
 * every promise that still stands; every question whose day has not passed; how each of
 * them stood when somebody last looked. A table stays the table of the months it counts. Repairs and page furniture stay
 * behind.
 */
final class Assembly {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Assembly() {}

  static Issue after(Issue previous) {
    var month = previous.month().month().plusMonths(1);
    var carried =
        previous
            .revised()
            .of(
                new IssueId("monthly-update-" + month),
                new Month(month, LABEL.format(month), month.atDay(1), month.atEndOfMonth()))
            .eachItem(item -> carried(item, previous.month().month()))
            .commitments(standing(previous));
    var next = carried.asks(stillAsked(previous, month)).issue();
    for (var table : previous.tables().values()) {
      next = next.withTable(table.carriedFrom(previous.month().month()));
    }
    return next.revised().delivery(next.delivery().of(next)).issue();
  }

  private static Item carried(Item item, YearMonth from) {
    var clean =
        new Item(
            item.id(),
            item.heading(),
            item.workingHeading(),
            item.topics(),
            item.blocks().stream().map(block -> block.repaired(List.of())).toList(),
            item.lost(),
            item.owner(),
            item.districts(),
            null,
            item.unchangedSince());
    return clean.unchangedSince() == null ? clean.standingSince(from) : clean;
  }

  private static List<Commitment> standing(Issue previous) {
    var standing = new ArrayList<Commitment>();
    for (var promise : previous.commitments()) {
      if (promise.state().isStanding()) {
        standing.add(
            new Commitment(
                promise.id(),
                promise.item(),
                promise.what(),
                promise.due(),
                promise.dueWords(),
                promise.owner(),
                promise.state(),
                promise.firstSeen() == null ? previous.month().month() : promise.firstSeen(),
                null,
                null));
      }
    }
    return standing;
  }

  private static List<Issue.Ask> stillAsked(Issue previous, YearMonth month) {
    return previous.asks().stream()
        .filter(ask -> ask.by() == null || !ask.by().isBefore(month.atDay(1)))
        .toList();
  }
}
