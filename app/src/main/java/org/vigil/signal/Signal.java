package org.vigil.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.detection.AlarmLevel;
import org.vigil.matching.CaseFileId;

/**
 * An alarm that was raised for people to look into. It never changes; judgements are added.
 *
 * @param observed the number of its case files; it cannot be anything else
 * @param judgements oldest first
 */
public record Signal(
    SignalId id,
    String reference,
    Rule rule,
    String area,
    Basis basis,
    @Nullable String substance,
    String title,
    LocalDate from,
    LocalDate to,
    int observed,
    List<CaseFileId> members,
    @Nullable Double expected,
    @Nullable Long alarmFrom,
    @Nullable Double pValue,
    @Nullable Double monthsBetween,
    AlarmLevel level,
    String detector,
    String detectorVersion,
    Instant raisedAt,
    List<Judgement> judgements) {

  public Signal {
    members = List.copyOf(members);
    judgements = List.copyOf(judgements);
    if (observed != members.size()) {
      throw new IllegalArgumentException(
          "a signal's count is the number of its case files, got %d and %d"
              .formatted(observed, members.size()));
    }
  }

  /** The last word on it; null while nobody has looked. */
  public @Nullable Judgement judgement() {
    return judgements.isEmpty() ? null : judgements.getLast();
  }

  public boolean isClosed() {
    return !judgements.isEmpty() && judgements.getLast().verdict().closes();
  }
}
