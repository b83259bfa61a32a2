package org.vigil.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.linkage.Candidate;
import org.vigil.linkage.LinkDecision;
import org.vigil.linkage.LinkageModel;
import org.vigil.linkage.Linker;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.RankedCandidate;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.shell.Words;

/**
 * What people have settled stays settled until the evidence changes. Where an arrival speaks for one person by the margin more
 * than what they saw, or brings a number that agrees, the question is asked again and says what changed.
 */
@Component
class SettledQuestions {
  private static final Set<String> NUMBERS = Set.of("nhs-number", "agency-reference");

  private final LinkageModel model;
  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final Notifications notifications;
  private final Clock clock;

  SettledQuestions(
      LinkageModel model,
      Decisions decisions,
      Links links,
      OpenQuestions questions,
      Notifications notifications,
      Clock clock) {
    this.model = model;
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** What is asked again because these have arrived and stand where they stand. Nothing is written here. */
  List<Decision> askedAgainBy(Collection<NotificationId> arrivals) {
    var asked = new ArrayList<Decision>();
    var pairs = new HashSet<Set<CaseFileId>>();
    for (var arrival : notifications.findAll(arrivals)) {
      var here = links.caseFileOf(arrival.id()).orElseThrow();
      for (var settled : decisions.keepingApart(List.of(here))) {
        var there = here.equals(settled.caseFile()) ? settled.other() : settled.caseFile();
        // The newest answer about two case files is the one that counts.
        if (there != null && pairs.add(Set.of(here, there)) && !questions.between(here, there)) {
          again(arrival, here, there, settled).ifPresent(asked::add);
        }
      }
    }
    return asked;
  }

  private Optional<Decision> again(
      Notification arrival, CaseFileId here, CaseFileId there, Decision settled) {
    if (arrival.id().equals(settled.notification())
        || arrival.id().equals(settled.otherNotification())) {
      return Optional.empty();
    }
    var linker = new Linker(model, Math.max(1, links.countCaseFiles()));
    var held =
        notifications.findAll(links.notificationsOf(there)).stream()
            .map(n -> new Candidate(n.id().toString(), there.toString(), Identities.of(n)))
            .toList();
    var best =
        switch (linker.decide(Identities.of(arrival), held)) {
          case LinkDecision.SamePerson same -> same.best();
          case LinkDecision.NeedsReview review -> review.best();
          case LinkDecision.NewPerson stranger -> null;
        };
    var before = before(settled);
    return best == null || !saysMore(best.weight(), before, settled.matchWeight())
        ? Optional.empty()
        : Optional.of(question(arrival, here, there, best, why(settled, best.weight(), before)));
  }

  private boolean saysMore(
      MatchWeight now, @Nullable MatchWeight before, @Nullable Double weightThen) {
    double then = weightThen == null ? before == null ? 0 : before.total() : weightThen;
    return now.total() >= then + model.margin()
        || now.parts().stream()
            .anyMatch(
                part ->
                    NUMBERS.contains(part.comparison())
                        && part.total() > 0
                        && (before == null || part(before, part.comparison()).total() <= 0));
  }

  /** The two that were looked at, weighed as they are now. */
  private @Nullable MatchWeight before(Decision settled) {
    var other = settled.otherNotification();
    if (other == null) {
      return null;
    }
    var both = notifications.findAll(List.of(settled.notification(), other));
    return both.size() < 2
        ? null
        : model.weigh(
            Identities.of(both.getFirst()),
            Identities.of(both.getLast()),
            Math.max(1, links.countCaseFiles()));
  }

  private static String why(Decision settled, MatchWeight now, @Nullable MatchWeight before) {
    var changed =
        now.parts().stream()
            .filter(
                part ->
                    before != null
                        && !part.level().equals(part(before, part.comparison()).level())
                        && part.total() > part(before, part.comparison()).total())
            .map(
                part ->
                    "%s: %s, before: %s"
                        .formatted(
                            part.comparison().replace('-', ' '),
                            part.level(),
                            before == null ? "" : part(before, part.comparison()).level()))
            .collect(Collectors.joining("; "));
    return "%s answered \"%s\" on %s. Since then more was told. %s."
        .formatted(
            settled.by(),
            settled.answer().words(),
            Words.moment(settled.at()),
            changed.isEmpty() ? "The weight is higher" : "What changed: " + changed);
  }

  private static MatchWeight.Part part(MatchWeight weight, String comparison) {
    return weight.parts().stream()
        .filter(part -> part.comparison().equals(comparison))
        .findFirst()
        .orElse(MatchWeight.Part.notTold(comparison));
  }

  private Decision question(
      Notification arrival, CaseFileId here, CaseFileId there, RankedCandidate best, String why) {
    Instant now = clock.instant();
    return new Decision(
        0,
        UUID.randomUUID(),
        arrival.id(),
        Answer.ASKED_AGAIN,
        here,
        here,
        there,
        NotificationId.parse(best.candidate().id()),
        best.weight().total(),
        model.version(),
        "vigil",
        now,
        why);
  }
}
