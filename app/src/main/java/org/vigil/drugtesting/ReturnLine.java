package org.vigil.drugtesting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One return in a list: what it is said to be and what became of it.
 *
 * @param taken whether it was read; false where it is held or was, until another came
 * @param addsUp whether its rows and its printed totals agree; true where nothing was read
 * @param printsTotals whether it has a total of any column; false where nothing was read
 * @param askedAt when somebody last noted that the source was asked
 */
public record ReturnLine(
    ReturnId id,
    Cover cover,
    String fileName,
    String sha256,
    String form,
    Instant receivedAt,
    String receivedBy,
    Standing standing,
    boolean taken,
    boolean addsUp,
    boolean printsTotals,
    @Nullable Instant askedAt) {

  /** What can be said of its totals in a list. Without any there is nothing its rows could agree with. */
  public String totalsWords() {
    if (!taken) {
      return "Not read";
    }
    if (addsUp) {
      return printsTotals ? "Adds up" : "Prints no totals";
    }
    return askedAt == null ? "Does not add up" : "Does not add up; asked";
  }
}
