package org.vigil.casefile;

/** A classification with who or what settled it and why. */
public record Classified(Classification as, String by, String reason) {}
