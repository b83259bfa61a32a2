package org.vigil.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.notification.NotificationId;

/**
 * What one person does to the links in one go, as entries of the journal. It asks nothing of a database, so that any sequence of
 * acts can be tried on paper.
 */
record PersonsAct(UUID id, String by, Instant at, String reason) {

  /** The notifications of one case file go to another. */
  List<Decision> join(
      List<NotificationId> moving,
      CaseFileId from,
      CaseFileId into,
      NotificationId nearest,
      @Nullable Double matchWeight) {
    return moving.stream()
        .map(n -> entry(n, Answer.JOINED, into, from, into, nearest, matchWeight))
        .toList();
  }

  /** Some notifications leave a case file for one of their own. */
  List<Decision> split(
      List<NotificationId> moving, CaseFileId from, CaseFileId own, NotificationId staying) {
    return moving.stream()
        .map(n -> entry(n, Answer.SPLIT, own, from, from, staying, null))
        .toList();
  }

  /**
   * Each goes back to where it came from; what was linked on arrival came from nowhere, and gets a case file of its own.
   *
   * @param standing where the notifications stand now
   */
  List<Decision> takeBack(
      List<Decision> links, Standing standing, Supplier<CaseFileId> newCaseFile) {
    return links.stream()
        .map(
            link -> {
              var now = standing.placeOf(link.notification()).orElse(link.caseFile());
              var back = link.from() == null ? newCaseFile.get() : link.from();
              return entry(
                  link.notification(),
                  Answer.WITHDRAWN,
                  back,
                  now,
                  now,
                  link.otherNotification(),
                  link.matchWeight());
            })
        .toList();
  }

  private Decision entry(
      NotificationId notification,
      Answer answer,
      CaseFileId to,
      CaseFileId from,
      CaseFileId other,
      @Nullable NotificationId otherNotification,
      @Nullable Double matchWeight) {
    return new Decision(
        0,
        id,
        notification,
        answer,
        to,
        from,
        other,
        otherNotification,
        matchWeight,
        LinkDesk.BY_A_PERSON,
        by,
        at,
        reason);
  }
}
