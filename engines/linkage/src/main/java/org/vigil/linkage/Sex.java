package org.vigil.linkage;

/** Sex as registered; not told is absence, not a constant. */
public enum Sex {
  MALE,
  FEMALE,
  INDETERMINATE
}
