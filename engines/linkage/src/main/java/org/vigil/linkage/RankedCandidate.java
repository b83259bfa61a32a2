package org.vigil.linkage;

import java.util.Set;

/**
 * A case file as a candidate, by its best record.
 *
 * @param candidate the record of the case file that fits best
 * @param weight how that record adds up
 * @param leastWeight bits of the record of the case file that fits worst
 * @param doubts what forbids joining to this case file unseen; none for most
 */
public record RankedCandidate(
    Candidate candidate, MatchWeight weight, double leastWeight, Set<Doubt> doubts) {

  public RankedCandidate {
    doubts = Set.copyOf(doubts);
  }

  public String group() {
    return candidate.group();
  }
}
