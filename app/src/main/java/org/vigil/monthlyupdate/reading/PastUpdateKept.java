package org.vigil.monthlyupdate.reading;

import java.util.UUID;

/** The file of a past update was read and is kept. */
public record PastUpdateKept(UUID file) {}
