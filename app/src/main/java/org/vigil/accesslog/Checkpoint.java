package org.vigil.accesslog;

import java.time.Instant;

/** What the log was at one moment: this many entries with this root. Signed, it cannot be taken back. */
public record Checkpoint(String origin, long size, TreeHash root, Instant madeAt) {}
