package org.vigil.archive.asking;

/** What a question may want. */
enum Cue {
  HOW_MANY,
  MONEY,
  WHEN,
  DEADLINE,
  CONTACT,
  WHO,
  WHERE,
  WHICH_DISTRICT,
  WHY,
  RULE,
  ASKED_OF_US,
  STANDING
}
