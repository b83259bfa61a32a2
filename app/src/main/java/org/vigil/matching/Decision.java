package org.vigil.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.notification.NotificationId;

/**
 * One entry of the journal of links.
 *
 * @param seq 0 until it is written
 * @param act decisions of one act are undone in one act
 * @param caseFile where the notification stands after it
 * @param from where it stood before, null at its first decision
 * @param other the case file in question, if any
 * @param matchWeight log2, of the strongest pair; null where no weight was asked
 */
public record Decision(
    long seq,
    UUID act,
    NotificationId notification,
    Answer answer,
    CaseFileId caseFile,
    @Nullable CaseFileId from,
    @Nullable CaseFileId other,
    @Nullable NotificationId otherNotification,
    @Nullable Double matchWeight,
    String model,
    String by,
    Instant at,
    String reason) {}
