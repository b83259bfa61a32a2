package org.vigil.linkage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the evidence says of an incoming record, with the case files it was weighed against, best first. */
public sealed interface LinkDecision {

  /** The few best, for the explanation; may be empty. */
  List<RankedCandidate> ranked();

  /** The incoming record is of the person of the first case file. */
  record SamePerson(List<RankedCandidate> ranked) implements LinkDecision {
    public SamePerson {
      ranked = List.copyOf(ranked);
    }

    public RankedCandidate best() {
      return ranked.getFirst();
    }
  }

  /** Nobody held fits. */
  record NewPerson(List<RankedCandidate> ranked) implements LinkDecision {
    public NewPerson {
      ranked = List.copyOf(ranked);
    }
  }

  /** A person must decide, for the reasons given. */
  record NeedsReview(List<RankedCandidate> ranked, Set<Doubt> doubts) implements LinkDecision {
    public NeedsReview {
      ranked = List.copyOf(ranked);
      doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    public RankedCandidate best() {
      return ranked.getFirst();
    }
  }
}
