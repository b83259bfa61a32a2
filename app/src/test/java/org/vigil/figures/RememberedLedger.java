package org.vigil.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigil.disclosure.PublishedCount;

/** A ledger without a database. */
final class RememberedLedger implements Ledger {
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<PublishedCount> seenByAnybody = new ArrayList<>();
  private final Map<ReleaseId, List<PublishedCount>> seenByPartners = new HashMap<>();

  @Override
  public void enter(LedgerEntry entry, List<PublishedCount> counts, TableGrid printed) {
    entries.add(entry);
    if (entry.tier() == Tier.PUBLIC) {
      seenByAnybody.addAll(counts);
    } else {
      seenByPartners.put(entry.id(), counts);
    }
  }

  @Override
  public List<PublishedCount> publicCounts(List<String> populations) {
    return seenByAnybody.stream()
        .filter(count -> populations.contains(count.counted().population()))
        .toList();
  }

  @Override
  public List<PublishedCount> partnerCounts(ReleaseId release) {
    return seenByPartners.getOrDefault(release, List.of());
  }

  List<LedgerEntry> entries() {
    return entries;
  }

  @Override
  public void takeTurn() {
    // One test at a time.
  }
}
