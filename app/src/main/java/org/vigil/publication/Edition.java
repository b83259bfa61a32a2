package org.vigil.publication;

import java.util.List;
import java.util.Optional;
import org.vigil.monthlyupdate.MonthlyUpdate;

/**
 * One way of laying the same update out for one kind of reader. An edition chooses and orders; it never counts: every
 * number in it is a cell of a table that passed the gate, and stands there as in the whole. A new edition is one new file,
 * named in {@link Editions}.
 */
interface Edition {
  /** In addresses, file names and on the command line; small letters and hyphens. */
  String key();

  /** What people call it. */
  String name();

  /** Whom it is for and what it leaves out, in a sentence. */
  String about();

  /** Code of the district whose partnership it is for; empty where it is for no one of them. */
  default Optional<String> districtCode() {
    return Optional.empty();
  }

  /** How many issues before this one it is made of as well. */
  default int earlierIssues() {
    return 0;
  }

  Document lay(Source source);

  /**
   * What an edition is made of.
   *
   * @param earlier issues before it, newest first; no more than {@link #earlierIssues()}
   * @param demonstration the banner of a demonstration; empty in live use
   */
  record Source(MonthlyUpdate update, List<MonthlyUpdate> earlier, Optional<String> demonstration) {
    public Source {
      earlier = List.copyOf(earlier);
    }
  }
}
