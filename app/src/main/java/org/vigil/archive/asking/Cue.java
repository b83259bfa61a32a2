package org.vigil.archive.asking;

/** What a question may want. */
enum Cue {
  HOW_MANY,
  HOW_LONG,
  MONEY,
  WHEN,
  DEADLINE,
  CONTACT,
  PHONE,
  EMAIL,
  WEB_PAGE,
  HOUR,
  NAME,
  WHO,
  WHERE,
  WHICH_DISTRICT,
  WHY,
  RULE,
  ASKED_OF_US,
  STANDING
}
