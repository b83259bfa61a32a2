package org.vigil.drugtesting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One return in a list: what it is said to be and what became of it.
 *
 * @param taken whether it was read; false where it is held or was, until another came
 * @param addsUp whether its rows and its printed totals agree; true where nothing was read
 * @param askedAt when somebody last noted that the source was asked
 */
public record ReturnLine(
    ReturnId id,
    Cover cover,
    String fileName,
    String sha256,
    String form,
    Instant receivedAt,
    String receivedBy,
    Standing standing,
    boolean taken,
    boolean addsUp,
    @Nullable Instant askedAt) {}
