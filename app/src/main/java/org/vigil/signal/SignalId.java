package org.vigil.signal;

import java.util.UUID;

/** Which signal. */
public record SignalId(UUID value) {}
