package org.vigil.archive;

import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Promised;

/** A promise as one issue tells of it, and which issue that is. */
record PromiseInIssue(Passage.Source source, PromiseTold told) {

  /** Ids mean something only among the issues of one unit; its words a promise keeps wherever they stand. */
  boolean isSame(PromiseInIssue other) {
    return series().equals(other.series())
        ? promised().isSame(other.promised())
        : promised().hasSameWords(other.promised());
  }

  Promised promised() {
    var month = source.month();
    if (month == null) {
      throw new IllegalStateException(
          "A promise stands in a document of no month: " + source.key());
    }
    return new Promised(month, told.promise());
  }

  /** What the keys of its issues have in common. */
  private String series() {
    return source.key().replaceFirst("-\\d{4}-\\d{2}$", "");
  }
}
