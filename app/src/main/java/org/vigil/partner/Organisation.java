package org.vigil.partner;

/** One body that takes part: the unit, public health, or a partner that notifies. */
public record Organisation(String key, String name, String kind) {}
