package org.vigil.monthlyupdate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people did with an issue, from its opening on.
 *
 * @param issued null while it has not gone out
 */
public record IssueJournal(
    Instant openedAt, String openedBy, List<Entry> entries, @Nullable Issued issued) {

  public IssueJournal {
    entries = List.copyOf(entries);
  }

  /**
   * Who did what to it, and when.
   *
   * @param takenBack null while it stands
   */
  public record Entry(
      long number,
      Change change,
      String writtenBy,
      Instant writtenAt,
      @Nullable TakenBack takenBack) {
    public boolean stands() {
      return takenBack == null;
    }
  }

  /** Somebody took an entry back, which stays to be read. */
  public record TakenBack(String by, Instant at, String why) {}

  /** That it went out. */
  public record Issued(LocalDate on, Instant at, String by) {}

  /** How many entries there are about a table or an item, taken back or not. */
  public int entriesAbout(String where) {
    return (int) entries.stream().filter(e -> e.change().where().equals(where)).count();
  }

  /** What the issue was before each of the entries. */
  public List<Issue> befores(Issue asOpened) {
    var befores = new java.util.ArrayList<Issue>();
    var now = asOpened;
    for (var entry : entries) {
      befores.add(now);
      if (entry.stands()) {
        now = Changes.apply(now, List.of(entry.change()));
      }
    }
    return befores;
  }
}
