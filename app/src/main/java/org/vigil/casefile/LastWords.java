package org.vigil.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.notification.Notification;

/**
 * Which notifications of a case file still speak. A partner who told of a death and later of a survivor under the same key has
 * taken the death back, with the day and all that was said of it: only their last word speaks.
 */
record LastWords(List<Notification> speaking) {

  /** {@code told} in the order it was told. */
  static LastWords of(List<Notification> told) {
    var speaking = new ArrayList<Notification>();
    byKey(told)
        .values()
        .forEach(
            under ->
                speaking.addAll(
                    under.stream().allMatch(Notification::isDeath)
                        ? under
                        : List.of(under.getLast())));
    return new LastWords(told.stream().filter(speaking::contains).toList());
  }

  /** What each partner told under each of their keys. */
  static Map<String, List<Notification>> byKey(List<Notification> told) {
    var byKey = new LinkedHashMap<String, List<Notification>>();
    told.forEach(
        n -> byKey.computeIfAbsent(n.feed() + "\n" + n.key(), none -> new ArrayList<>()).add(n));
    return byKey;
  }

  /** Whether anybody still says that somebody died. */
  boolean tellOfADeath() {
    return speaking.stream().anyMatch(Notification::isDeath);
  }

  boolean tellOfADeathSince(Instant then) {
    return speaking.stream().anyMatch(n -> n.isDeath() && n.receivedAt().isAfter(then));
  }
}
