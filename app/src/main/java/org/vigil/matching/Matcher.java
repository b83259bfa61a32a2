package org.vigil.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vigil.linkage.BlockingKeys;
import org.vigil.linkage.Candidate;
import org.vigil.linkage.LinkageModel;
import org.vigil.linkage.Linker;
import org.vigil.linkage.PersonDetails;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.notification.NotificationsReceived;

/** Gives every notification about a death its place, batch by batch. */
@Component
class Matcher {
  private final Notifications notifications;
  private final Feeds feeds;
  private final LinkageModel model;
  private final LinkKeys keys;
  private final Decisions decisions;
  private final Links links;
  private final OpenQuestions questions;
  private final SettledQuestions settled;
  private final MatchingTurn turn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Matcher(
      Notifications notifications,
      Feeds feeds,
      LinkageModel model,
      LinkKeys keys,
      Decisions decisions,
      Links links,
      OpenQuestions questions,
      SettledQuestions settled,
      MatchingTurn turn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notifications = notifications;
    this.feeds = feeds;
    this.model = model;
    this.keys = keys;
    this.decisions = decisions;
    this.links = links;
    this.questions = questions;
    this.settled = settled;
    this.turn = turn;
    this.events = events;
    this.clock = clock;
  }

  /** Asked twice of the same batch, it leaves what is placed where it is. */
  @ApplicationModuleListener
  void on(NotificationsReceived received) {
    turn.take();
    var batch = new Batch(new Linker(model, Math.max(1, links.countCaseFiles())));
    for (var notification : notifications.ofBatch(received.batch())) {
      if (links.caseFileOf(notification.id()).isEmpty()) {
        if (notification.isDeath()) {
          place(notification, batch);
        } else {
          follow(notification, batch);
        }
      }
    }
    // Two files may be matched in the other order than they were told.
    for (var survivor : notifications.survivorsToldAfter(received.batch())) {
      if (links.caseFileOf(survivor.id()).isEmpty()) {
        follow(survivor, batch);
      }
    }
    batch.write();
  }

  /** Somebody who survived has no case file; but where the same partner told of their death, that case file must hear of it. */
  private void follow(Notification survivor, Batch batch) {
    notifications.toldEarlierThan(survivor).stream()
        .filter(earlier -> Likeness.of(earlier, survivor).mayBeOne())
        .sorted(Comparator.comparingInt(earlier -> -Likeness.of(earlier, survivor).alike()))
        .flatMap(
            earlier ->
                batch.caseFileOf(earlier.id()).map(c -> corrected(survivor, earlier, c)).stream())
        .findFirst()
        .ifPresent(batch::follow);
  }

  private Decision corrected(Notification survivor, Notification earlier, CaseFileId caseFile) {
    return new Decision(
        0,
        UUID.randomUUID(),
        survivor.id(),
        Answer.SAME_PERSON,
        caseFile,
        null,
        caseFile,
        earlier.id(),
        null,
        model.version(),
        "vigil",
        clock.instant(),
        "The partner's newer word under the same key: the person survived.");
  }

  private void place(Notification notification, Batch batch) {
    var details = Identities.of(notification);
    var blockingKeys = BlockingKeys.of(details);
    var candidates = batch.candidates(notification, blockingKeys);
    var decision = batch.linker.decide(details, candidates);
    batch.add(
        notification,
        details,
        blockingKeys,
        batch.judgement.of(notification.id(), decision, clock.instant()));
  }

  /** One batch's arrivals: they can be found by each other before any of them is written. */
  private final class Batch {
    private final Linker linker;
    private final Judgement judgement = new Judgement(model, CaseFileId::random, this::asked);
    private final Set<Set<CaseFileId>> asked = new HashSet<>();
    private final Map<NotificationId, LinkKeys.Keyed> keyed = new LinkedHashMap<>();
    private final List<Decision> made = new ArrayList<>();
    private final Set<CaseFileId> given = new HashSet<>();
    private final Map<String, Set<CaseFileId>> byKey = new HashMap<>();
    private final Map<CaseFileId, List<Candidate>> arrived = new HashMap<>();

    Batch(Linker linker) {
      this.linker = linker;
    }

    /** Every record of each case file that shares a key: what speaks against it may stand in one that shares none. */
    List<Candidate> candidates(Notification notification, Set<String> blockingKeys) {
      boolean alone = feeds.find(notification.feed()).map(Feed::oneRowPerDeath).orElse(false);
      var near = new LinkedHashSet<CaseFileId>();
      keys.sharing(blockingKeys, alone ? notification.feed() : "").stream()
          .map(LinkKeys.Found::caseFile)
          .filter(caseFile -> !(alone && given.contains(caseFile)))
          .forEach(near::add);
      if (!alone) {
        blockingKeys.forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
      }
      return near.isEmpty() ? List.of() : recordsOf(near);
    }

    private List<Candidate> recordsOf(Set<CaseFileId> caseFiles) {
      var standing = links.standingIn(caseFiles);
      var records = new ArrayList<Candidate>();
      for (var other : notifications.findAll(standing.keySet())) {
        var caseFile = standing.get(other.id());
        if (caseFile != null) {
          records.add(candidate(other.id(), caseFile, Identities.of(other)));
        }
      }
      caseFiles.forEach(caseFile -> records.addAll(arrived.getOrDefault(caseFile, List.of())));
      return records;
    }

    private static Candidate candidate(
        NotificationId notification, CaseFileId caseFile, PersonDetails details) {
      return new Candidate(notification.toString(), caseFile.toString(), details);
    }

    void add(
        Notification notification,
        PersonDetails details,
        Set<String> blockingKeys,
        List<Decision> decisions) {
      keyed.put(
          notification.id(), new LinkKeys.Keyed(notification.feed(), new TreeSet<>(blockingKeys)));
      made.addAll(decisions);
      var caseFile = decisions.getFirst().caseFile();
      given.add(caseFile);
      decisions.stream()
          .filter(d -> d.answer() == Answer.NEEDS_REVIEW)
          .flatMap(d -> Stream.ofNullable(d.other()))
          .forEach(other -> asked.add(Set.of(caseFile, other)));
      arrived
          .computeIfAbsent(caseFile, c -> new ArrayList<>())
          .add(candidate(notification.id(), caseFile, details));
      blockingKeys.forEach(
          key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(caseFile));
    }

    /** Where a notification stands, or will once this batch is written. */
    Optional<CaseFileId> caseFileOf(NotificationId notification) {
      return made.stream()
          .filter(d -> d.notification().equals(notification))
          .map(Decision::caseFile)
          .findFirst()
          .or(() -> links.caseFileOf(notification));
    }

    /** Under no key: who survived is found by nobody. */
    void follow(Decision decision) {
      made.add(decision);
    }

    private boolean asked(CaseFileId one, CaseFileId other) {
      return asked.contains(Set.of(one, other)) || questions.between(one, other);
    }

    /** What people settled and these arrivals cast a new light on. */
    private void askAgain() {
      var again =
          settled.askedAgainBy(
              made.stream()
                  .filter(d -> d.answer() == Answer.SAME_PERSON)
                  .map(Decision::notification)
                  .toList());
      decisions.add(again);
      again.stream().map(Matcher::question).forEach(questions::ask);
      made.addAll(again);
    }

    void write() {
      if (made.isEmpty()) {
        return;
      }
      decisions.add(made);
      keys.add(keyed);
      links.place(made);
      made.stream()
          .filter(d -> d.answer() == Answer.NEEDS_REVIEW)
          .map(Matcher::question)
          .forEach(questions::ask);
      askAgain();
      events.publishEvent(
          new NotificationsLinked(
              made.stream().flatMap(Matcher::changed).map(CaseFileId::value).distinct().toList()));
    }
  }

  /** The case file a notification went to, and the one it is asked about: that one is in question from now on. */
  private static Stream<CaseFileId> changed(Decision d) {
    var other =
        d.answer() == Answer.NEEDS_REVIEW || d.answer() == Answer.ASKED_AGAIN ? d.other() : null;
    return other == null ? Stream.of(d.caseFile()) : Stream.of(d.caseFile(), other);
  }

  static OpenQuestions.Question question(Decision d) {
    var other = d.other();
    var otherNotification = d.otherNotification();
    var weight = d.matchWeight();
    if (other == null || otherNotification == null || weight == null) {
      throw new IllegalArgumentException(
          "a question needs the other side, got decision " + d.seq());
    }
    return new OpenQuestions.Question(
        d.notification(), d.caseFile(), other, otherNotification, weight, d.at());
  }
}
