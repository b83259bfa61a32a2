package org.vigil.matching;

import java.util.UUID;

/** A link was withdrawn: the notification went from one case file to another. */
public record LinkWithdrawn(UUID notification, UUID from, UUID to) {}
