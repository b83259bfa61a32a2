package org.vigil.signal;

import java.util.UUID;

/** The watch found something nobody has looked at yet. */
public record SignalRaised(UUID signal) {}
