package org.vigil.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.vigil.linkage.BlockingKeys;
import org.vigil.linkage.Candidate;
import org.vigil.linkage.LinkageModel;
import org.vigil.linkage.Linker;
import org.vigil.notification.Notification;
import org.vigil.notification.NotificationId;

/**
 * Matches notifications on paper: batch by batch, with the same judgement as at their arrival, and nothing is written. Whatever
 * the notifications, the same ones in the same order give the same case files. Nobody answers its questions.
 */
public final class PaperMatching {
  private final LinkageModel model;
  private final Predicate<String> oneRowPerDeath;
  private final Judgement judgement;
  private final Map<NotificationId, Held> held = new LinkedHashMap<>();
  private final Map<String, List<Held>> byKey = new HashMap<>();
  private final Map<CaseFileId, List<Candidate>> records = new HashMap<>();
  private final Map<CaseFileId, Set<String>> feeds = new HashMap<>();
  private final Set<Set<CaseFileId>> asked = new HashSet<>();
  private final List<Decision> decisions = new ArrayList<>();
  private long opened;

  /** @param oneRowPerDeath of a feed's name: whether two of its rows are never about one person */
  public PaperMatching(LinkageModel model, Predicate<String> oneRowPerDeath) {
    this.model = model;
    this.oneRowPerDeath = oneRowPerDeath;
    this.judgement =
        new Judgement(model, this::open, (one, other) -> asked.contains(Set.of(one, other)));
  }

  /** Takes one batch in. Notifications of survivors are passed over. */
  public void receive(Collection<Notification> batch) {
    var linker = new Linker(model, Math.max(1, feeds.size()));
    for (var notification : batch) {
      if (notification.isDeath()) {
        place(notification, linker);
      }
    }
  }

  private void place(Notification notification, Linker linker) {
    var details = Identities.of(notification);
    var keys = BlockingKeys.of(details);
    var decision = linker.decide(details, candidates(notification.feed(), keys));
    var made = judgement.of(notification.id(), decision, Instant.EPOCH);
    var caseFile = made.getFirst().caseFile();
    var now =
        new Held(
            new Candidate(notification.id().toString(), caseFile.toString(), details),
            notification.id(),
            caseFile);
    held.put(notification.id(), now);
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(now));
    records.computeIfAbsent(caseFile, c -> new ArrayList<>()).add(now.candidate);
    feeds.computeIfAbsent(caseFile, c -> new HashSet<>()).add(notification.feed());
    for (var d : made) {
      var other = d.other();
      if (d.answer() == Answer.NEEDS_REVIEW && other != null) {
        asked.add(Set.of(caseFile, other));
      }
    }
    decisions.addAll(made);
  }

  /**
   * Every record of the case files that {@link LinkKeys#sharing} would find: those first that share a key with the fewest others,
   * and no more than it gives.
   */
  private List<Candidate> candidates(String feed, Set<String> keys) {
    boolean alone = oneRowPerDeath.test(feed);
    var rarest = new HashMap<Held, Integer>();
    for (var key : keys) {
      var holders =
          byKey.getOrDefault(key, List.of()).stream()
              .filter(h -> !alone || !feeds.getOrDefault(h.caseFile, Set.of()).contains(feed))
              .toList();
      holders.forEach(h -> rarest.merge(h, holders.size(), Math::min));
    }
    return rarest.entrySet().stream()
        .sorted(
            Map.Entry.<Held, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().notification.toString(), Comparator.naturalOrder()))
        .limit(LinkKeys.MOST_CANDIDATES)
        .map(e -> e.getKey().caseFile)
        .distinct()
        .flatMap(caseFile -> records.getOrDefault(caseFile, List.of()).stream())
        .toList();
  }

  private CaseFileId open() {
    return new CaseFileId(new UUID(0, ++opened));
  }

  /** Where each notification stands. */
  public Map<NotificationId, CaseFileId> places() {
    var places = new LinkedHashMap<NotificationId, CaseFileId>();
    held.forEach((notification, h) -> places.put(notification, h.caseFile));
    return places;
  }

  /** Pairs of case files that a person is asked about. */
  public Set<Set<CaseFileId>> inQuestion() {
    return Set.copyOf(asked);
  }

  /** What was decided, in the order it was. */
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** One notification, where it stands. Each is its own: two alike are two. */
  private static final class Held {
    private final Candidate candidate;
    private final NotificationId notification;
    private final CaseFileId caseFile;

    Held(Candidate candidate, NotificationId notification, CaseFileId caseFile) {
      this.candidate = candidate;
      this.notification = notification;
      this.caseFile = caseFile;
    }
  }
}
