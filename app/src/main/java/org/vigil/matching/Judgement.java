package org.vigil.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.Doubt;
import org.vigil.linkage.LinkDecision;
import org.vigil.linkage.LinkageModel;
import org.vigil.linkage.RankedCandidate;
import org.vigil.notification.NotificationId;

/**
 * Makes entries of the journal of what the engine says about one arrival. It asks nothing of a database, so that a model can be
 * tried on paper exactly as it would work.
 *
 * @param newCaseFile names a case file that is opened
 * @param asked whether two case files are in question with each other already
 */
record Judgement(
    LinkageModel model,
    Supplier<CaseFileId> newCaseFile,
    BiPredicate<CaseFileId, CaseFileId> asked) {

  /** One entry; where a person must say, one for each case file they are asked about, the strongest first. */
  List<Decision> of(NotificationId notification, LinkDecision decision, Instant at) {
    var entries = new Entries(UUID.randomUUID(), notification, at);
    return switch (decision) {
      case LinkDecision.SamePerson same ->
          List.of(entries.same(same.best(), "The match weight reaches the join threshold."));
      case LinkDecision.NeedsReview review when onlyRivalsInQuestion(review) ->
          List.of(
              entries.same(
                  review.best(),
                  "The match weight reaches the join threshold. Another case file fits nearly as well, and whether the two are one person is asked already."));
      case LinkDecision.NeedsReview review -> {
        var own = newCaseFile.get();
        yield inQuestion(review).map(c -> entries.asked(own, c, why(review, c))).toList();
      }
      case LinkDecision.NewPerson newPerson ->
          List.of(entries.opened("No case file comes near the review threshold."));
    };
  }

  /**
   * The evidence joins but for a rival that fits nearly as well, and each such rival is in question with the best already: the
   * answer to that question settles this arrival too, so that nobody is asked twice.
   */
  private boolean onlyRivalsInQuestion(LinkDecision.NeedsReview review) {
    var best = review.best();
    if (!review.doubts().equals(Set.of(Doubt.CLOSE_SECOND))) {
      return false;
    }
    var bestCaseFile = CaseFileId.parse(best.group());
    return review.ranked().stream()
        .skip(1)
        .filter(rival -> best.weight().total() - rival.weight().total() < model.margin())
        .allMatch(rival -> asked.test(bestCaseFile, CaseFileId.parse(rival.group())));
  }

  /** Every case file that a person would have been asked about had it been the only one. */
  private Stream<RankedCandidate> inQuestion(LinkDecision.NeedsReview review) {
    return review.doubts().contains(Doubt.IDENTIFIER_AGAINST_THE_REST)
        ? review.ranked().stream()
        : review.ranked().stream()
            .filter(candidate -> candidate.weight().total() >= model.reviewAt());
  }

  private String why(LinkDecision.NeedsReview review, RankedCandidate candidate) {
    if (candidate.equals(review.best())) {
      return sentences(review.doubts());
    }
    var doubts = new TreeSet<>(candidate.doubts());
    if (candidate.weight().total() < model.reviewAt()) {
      doubts.add(Doubt.IDENTIFIER_AGAINST_THE_REST);
    } else if (candidate.weight().total() < model.joinAt()) {
      doubts.add(Doubt.EVIDENCE_UNDECIDED);
    }
    return (sentences(doubts) + " Another case file fits better, and is asked about too.").strip();
  }

  private static String sentences(Set<Doubt> doubts) {
    return doubts.stream().map(doubt -> doubt.text() + ".").collect(Collectors.joining(" "));
  }

  /** The entries of one arrival. */
  private final class Entries {
    private final UUID act;
    private final NotificationId notification;
    private final Instant at;

    Entries(UUID act, NotificationId notification, Instant at) {
      this.act = act;
      this.notification = notification;
      this.at = at;
    }

    Decision same(RankedCandidate best, String reason) {
      return entry(Answer.SAME_PERSON, CaseFileId.parse(best.group()), best, reason);
    }

    Decision asked(CaseFileId own, RankedCandidate candidate, String reason) {
      return entry(Answer.NEEDS_REVIEW, own, candidate, reason);
    }

    Decision opened(String reason) {
      return entry(Answer.NEW_PERSON, newCaseFile.get(), null, reason);
    }

    private Decision entry(
        Answer answer, CaseFileId caseFile, @Nullable RankedCandidate best, String reason) {
      return new Decision(
          0,
          act,
          notification,
          answer,
          caseFile,
          null,
          best == null ? null : CaseFileId.parse(best.group()),
          best == null ? null : NotificationId.parse(best.candidate().id()),
          best == null ? null : best.weight().total(),
          model.version(),
          "vigil",
          at,
          reason);
    }
  }
}
