package org.vigil.demonstration;

/** A medical certificate's lines, the coding of the registration, and how the inquest concluded. Empty where there is none. */
record Cause(
    String a,
    String b,
    String c,
    String two,
    String underlying,
    String contributory,
    String conclusion,
    String certifiedBy) {}
