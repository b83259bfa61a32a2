package org.vigil.monthlyupdate;

import java.time.YearMonth;
import java.util.Locale;
import org.vigil.monthlyupdate.Issue.Commitment;

/**
 * A promise as the issue of one month tells of it. Ids begin anew where an issue was read from its file, and words may be
 * written anew, so neither alone says that two are the same: they are by their words, or by their id and the month in which
 * they were first made.
 */
public record Promised(YearMonth month, Commitment commitment) {
  public boolean isSame(Promised other) {
    return hasSameWords(other)
        || commitment.id().equals(other.commitment.id()) && firstMade().equals(other.firstMade());
  }

  public boolean hasSameWords(Promised other) {
    return words().equals(other.words());
  }

  public YearMonth firstMade() {
    var firstSeen = commitment.firstSeen();
    return firstSeen == null ? month : firstSeen;
  }

  private String words() {
    return commitment.what().toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
