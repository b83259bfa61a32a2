package org.vigil.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vigil.notification.NotificationId;

/**
 * Where notifications stand by the journal of links alone. Each has a pile of decisions that placed it; the top one holds, and a
 * withdrawal takes the top one off. What one act placed goes back in one act, so that nothing is left half undone.
 */
final class Standing {
  private final Map<NotificationId, Deque<Decision>> piles = new LinkedHashMap<>();
  private final Map<UUID, List<Decision>> acts = new LinkedHashMap<>();
  private final Map<NotificationId, CaseFileId> places = new LinkedHashMap<>();

  static Standing after(Collection<Decision> journal) {
    var standing = new Standing();
    journal.forEach(standing::add);
    return standing;
  }

  void add(Decision d) {
    if (!d.answer().places()) {
      return;
    }
    places.put(d.notification(), d.caseFile());
    var pile = piles.computeIfAbsent(d.notification(), n -> new ArrayDeque<>());
    if (d.answer() == Answer.WITHDRAWN) {
      pile.poll();
      if (pile.isEmpty()) {
        pile.push(d);
      }
    } else if (pile.isEmpty() || !pile.element().act().equals(d.act())) {
      // Several questions of one arrival are one placing.
      pile.push(d);
      acts.computeIfAbsent(d.act(), a -> new ArrayList<>()).add(d);
    }
  }

  Optional<CaseFileId> placeOf(NotificationId notification) {
    return Optional.ofNullable(places.get(notification));
  }

  Map<NotificationId, CaseFileId> places() {
    return Map.copyOf(places);
  }

  /** What a withdrawal of this notification's link would take back, or why there is nothing it can. */
  TakeBack takeBack(NotificationId notification) {
    var top = top(notification);
    if (top.isEmpty()) {
      return new TakeBack.Nothing();
    }
    return switch (top.get().answer()) {
      case SAME_PERSON -> new TakeBack.Links(List.of(top.get()));
      case JOINED, SPLIT -> whole(acts.getOrDefault(top.get().act(), List.of()));
      case NEW_PERSON, NEEDS_REVIEW, WITHDRAWN, KEPT_APART, CANNOT_TELL, ASKED_AGAIN ->
          new TakeBack.Nothing();
    };
  }

  /** An act whose notifications have gone elsewhere since can only go back once they have come back. */
  private TakeBack whole(List<Decision> act) {
    var later =
        act.stream()
            .flatMap(d -> top(d.notification()).stream())
            .filter(top -> !top.act().equals(act.getFirst().act()))
            .toList();
    return later.isEmpty() ? new TakeBack.Links(act) : new TakeBack.LaterFirst(later);
  }

  private Optional<Decision> top(NotificationId notification) {
    return Optional.ofNullable(piles.get(notification)).map(Deque::peek);
  }

  /** What a withdrawal would do. */
  sealed interface TakeBack {
    /** These decisions go back together. */
    record Links(List<Decision> links) implements TakeBack {}

    /** These were decided since, and go back first. */
    record LaterFirst(List<Decision> later) implements TakeBack {}

    /** The notification opened its case file, or stands where a withdrawal put it. */
    record Nothing() implements TakeBack {}
  }
}
