package org.vigil.figures;

import java.util.List;
import org.vigil.disclosure.PublishedCount;

/** Everything that was ever released, in order. Nothing is taken out of it: what was seen stays seen. */
interface Ledger {
  /**
   * One release to the public at a time, until its transaction ends: what is safe beside everything that was released must
   * still be safe when it is entered.
   */
  void takeTurn();

  /**
   * @param counts every number that is shown, so that later releases are judged with it
   * @param printed the table as its readers got it
   */
  void enter(LedgerEntry entry, List<PublishedCount> counts, TableGrid printed);

  /** Every number that anybody may have seen of these populations. */
  List<PublishedCount> publicCounts(List<String> populations);

  /** Every number of one release to partners; none where there was no such release. */
  List<PublishedCount> partnerCounts(ReleaseId release);
}
