package org.vigil.monthlyupdate.contribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply, kept as it came.
 *
 * @param enteredBy who put it in; the link's name where it came by the link
 */
public record Reply(
    UUID id, UUID contribution, Received received, Instant cameAt, String enteredBy) {}
