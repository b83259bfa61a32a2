package org.vigil.drugtesting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One return in a list: what it is said to be and what became of it.
 *
 * @param addsUp whether its rows and its printed totals agree; true where it is held, for nothing was read
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
    boolean addsUp,
    @Nullable Instant askedAt) {}
