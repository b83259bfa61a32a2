package org.vigil.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.linkage.BlockingKeys;
import org.vigil.linkage.Candidate;
import org.vigil.linkage.Doubt;
import org.vigil.linkage.LinkDecision;
import org.vigil.linkage.LinkageModel;
import org.vigil.linkage.Linker;
import org.vigil.linkage.MatchWeight;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;

/** Weighs notifications against each other again, with the model in use and the case files held now. */
@Component
public class Weighing {
  /** Doubts that say how much is known, not that two people stand behind it. */
  private static final Set<Doubt> MILD =
      EnumSet.of(Doubt.EVIDENCE_UNDECIDED, Doubt.CLOSE_SECOND, Doubt.UNIDENTIFIED);

  private static final String GROUP = "one case file";

  private final LinkageModel model;
  private final Links links;
  private final LinkKeys keys;
  private final Notifications notifications;

  Weighing(LinkageModel model, Links links, LinkKeys keys, Notifications notifications) {
    this.model = model;
    this.links = links;
    this.keys = keys;
    this.notifications = notifications;
  }

  /** Weighs one against another, and doubts by everything the other's case file holds. */
  @Transactional(readOnly = true)
  public Weighed of(Notification one, Notification other, List<Notification> caseFile) {
    int base = base();
    var incoming = Identities.of(one);
    var held =
        caseFile.stream()
            .map(n -> new Candidate(n.id().toString(), GROUP, Identities.of(n)))
            .toList();
    var decision = new Linker(model, base).decide(incoming, held);
    var doubts =
        decision instanceof LinkDecision.NeedsReview review ? review.doubts() : Set.<Doubt>of();
    return new Weighed(
        model.weigh(incoming, Identities.of(other), base),
        doubts,
        model.reviewAt(),
        model.joinAt(),
        model.version());
  }

  /** Bits between one notification and each of the others. */
  @Transactional(readOnly = true)
  public List<Nearness> nearest(Notification one, List<Notification> others) {
    int base = base();
    var details = Identities.of(one);
    return others.stream()
        .map(n -> new Nearness(n, model.weigh(details, Identities.of(n), base).total()))
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .toList();
  }

  /** Other case files that share something with a notification, nearest first, each by its best notification. */
  @Transactional(readOnly = true)
  public List<Elsewhere> elsewhere(Notification one, Set<CaseFileId> except) {
    var caseFiles = new HashMap<NotificationId, CaseFileId>();
    keys.sharing(BlockingKeys.of(Identities.of(one)), "").stream()
        .filter(found -> !except.contains(found.caseFile()))
        .forEach(found -> caseFiles.put(found.notification(), found.caseFile()));
    var best = new LinkedHashMap<CaseFileId, Elsewhere>();
    for (var near : nearest(one, notifications.findAll(caseFiles.keySet()))) {
      var caseFile = caseFiles.get(near.notification().id());
      if (caseFile != null) {
        best.putIfAbsent(caseFile, new Elsewhere(caseFile, near.notification(), near.weight()));
      }
    }
    return new ArrayList<>(best.values());
  }

  private int base() {
    return Math.max(1, links.countCaseFiles());
  }

  /** A notification and how strongly it speaks for being the same person, in bits. */
  public record Nearness(Notification notification, double weight) {}

  /** Another case file, by the notification of it that fits best. */
  public record Elsewhere(CaseFileId caseFile, Notification notification, double weight) {}

  /**
   * What the engine says of two notifications.
   *
   * @param doubts why a person must decide; none where the weight alone decides
   * @param reviewAt bits from which a person looks
   * @param joinAt bits from which the engine joins by itself
   */
  public record Weighed(
      MatchWeight weight, Set<Doubt> doubts, double reviewAt, double joinAt, String model) {

    /** Whether the engine would have decided the other way by itself, so that a second person should look. */
    boolean wouldHaveDecidedOtherwise(Answer answer) {
      return answer == Answer.KEPT_APART
          ? doubts.isEmpty() && weight.total() >= joinAt
          : speaksAgainst(answer);
    }

    /** Whether the engine would have it otherwise, so that the answer needs a reason. */
    public boolean speaksAgainst(Answer answer) {
      boolean forbidden = doubts.stream().anyMatch(doubt -> !MILD.contains(doubt));
      return switch (answer) {
        case JOINED -> forbidden || weight.total() < reviewAt;
        case CANNOT_TELL -> !forbidden && weight.total() >= joinAt;
        case KEPT_APART -> weight.total() >= reviewAt;
        case NEW_PERSON, SAME_PERSON, NEEDS_REVIEW, ASKED_AGAIN, SPLIT, WITHDRAWN -> false;
      };
    }
  }
}
