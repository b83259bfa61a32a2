package org.vigil.signal;

import java.util.UUID;

/** Somebody acted on a signal, or said why there is nothing to do. */
public record SignalClosed(UUID signal) {}
