package org.vigil.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether an incoming record is of a person already held.
 *
 * <p>Every record of a case file is weighed, and the best speaks for it. The case file is joined where its weight reaches the join threshold, beats
 * the second case file by the margin, and nothing forbids it; otherwise a person looks if there is enough to look at. The same input gives the same
 * decision, whatever the order of the candidates.
 */
public final class Linker {

  private static final int KEPT = 5;

  private final LinkageModel model;
  private final int baseSize;

  /** @param baseSize how many people are held in all, candidates or not: the more, the more likely a likeness is chance */
  public Linker(LinkageModel model, int baseSize) {
    this.model = model;
    this.baseSize = baseSize;
  }

  public LinkDecision decide(PersonDetails incoming, Collection<Candidate> candidates) {
    var ranked = rank(incoming, candidates);
    var kept = ranked.subList(0, Math.min(KEPT, ranked.size()));
    if (ranked.isEmpty()) {
      return new LinkDecision.NewPerson(kept);
    }
    var best = ranked.getFirst();
    var againstTheRest =
        best.weight().total() < model.reviewAt()
            ? identifierAgreesWithAny(incoming, ranked)
            : List.<RankedCandidate>of();
    if (!againstTheRest.isEmpty()) {
      return new LinkDecision.NeedsReview(
          againstTheRest, EnumSet.of(Doubt.IDENTIFIER_AGAINST_THE_REST));
    }
    if (best.weight().total() < model.reviewAt()) {
      return new LinkDecision.NewPerson(kept);
    }
    var doubts = doubts(incoming, ranked);
    return doubts.isEmpty()
        ? new LinkDecision.SamePerson(kept)
        : new LinkDecision.NeedsReview(kept, doubts);
  }

  private Set<Doubt> doubts(PersonDetails incoming, List<RankedCandidate> ranked) {
    var best = ranked.getFirst();
    var doubts = EnumSet.noneOf(Doubt.class);
    doubts.addAll(best.doubts());
    if (best.weight().total() < model.joinAt()) {
      doubts.add(Doubt.EVIDENCE_UNDECIDED);
    }
    if (ranked.size() > 1
        && best.weight().total() - ranked.get(1).weight().total() < model.margin()) {
      doubts.add(Doubt.CLOSE_SECOND);
    }
    if (unidentified(incoming, best.candidate().details()) && !identifierAgrees(incoming, best)) {
      doubts.add(Doubt.UNIDENTIFIED);
    }
    return doubts;
  }

  private List<RankedCandidate> rank(PersonDetails incoming, Collection<Candidate> candidates) {
    return candidates.stream().collect(Collectors.groupingBy(Candidate::group)).values().stream()
        .map(records -> rankOne(incoming, records))
        .sorted(
            Comparator.comparingDouble((RankedCandidate ranked) -> -ranked.weight().total())
                .thenComparing(RankedCandidate::group))
        .toList();
  }

  private RankedCandidate rankOne(PersonDetails incoming, List<Candidate> records) {
    var weighed =
        records.stream()
            .map(record -> new Weighed(record, model.weigh(incoming, record.details(), baseSize)))
            .sorted(
                Comparator.comparingDouble((Weighed one) -> -one.weight().total())
                    .thenComparing(one -> one.record().id()))
            .toList();
    var doubts =
        records.stream()
            .flatMap(record -> Hazards.between(incoming, record.details()).stream())
            .collect(Collectors.toSet());
    var best = weighed.getFirst();
    return new RankedCandidate(
        best.record(), best.weight(), weighed.getLast().weight().total(), doubts);
  }

  private static List<RankedCandidate> identifierAgreesWithAny(
      PersonDetails incoming, List<RankedCandidate> ranked) {
    return ranked.stream()
        .filter(candidate -> identifierAgrees(incoming, candidate))
        .limit(KEPT)
        .toList();
  }

  private static boolean unidentified(PersonDetails a, PersonDetails b) {
    return a.isUnidentified() || b.isUnidentified();
  }

  private static boolean identifierAgrees(PersonDetails incoming, RankedCandidate ranked) {
    var held = ranked.candidate().details();
    return Hazards.sameNhsNumber(incoming, held) || Hazards.shareAPersonsReference(incoming, held);
  }

  private record Weighed(Candidate record, MatchWeight weight) {}
}
