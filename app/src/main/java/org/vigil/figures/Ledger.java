package org.vigil.figures;

import java.time.Instant;
import java.util.List;
import org.vigil.disclosure.PublishedCount;

/** Everything that was ever released, in order. Nothing is taken out of it: what was seen stays seen. */
interface Ledger {
  void enter(LedgerEntry entry, List<PublishedCount> counts);

  /** Every number that anybody may have seen of these populations. */
  List<PublishedCount> publicCounts(List<String> populations);

  /** Every number of one release to partners; none where there was no such release. */
  List<PublishedCount> partnerCounts(ReleaseId release);

  /**
   * One release.
   *
   * @param protection how the numbers were protected
   * @param reason what for, or why a named person let it go
   */
  record LedgerEntry(
      ReleaseId id,
      Instant releasedAt,
      String releasedBy,
      Tier tier,
      String figure,
      String title,
      String definition,
      String protection,
      String riskAppetite,
      String recipients,
      String reason) {}
}
