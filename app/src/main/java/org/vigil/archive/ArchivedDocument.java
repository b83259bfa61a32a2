package org.vigil.archive;

import java.time.Instant;

/**
 * A document of the archive, without its words.
 *
 * @param id of this version
 * @param version counted from 1
 * @param current whether it is the version that is searched
 */
public record ArchivedDocument(
    long id,
    About about,
    int version,
    boolean current,
    Instant addedAt,
    String addedBy,
    int passages) {}
