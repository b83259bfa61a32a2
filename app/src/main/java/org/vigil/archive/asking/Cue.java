package org.vigil.archive.asking;

/** What a question may want. */
enum Cue {
  HOW_MANY,
  AGE,
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
  PERSON,
  SUCCESSOR,
  PARTIES,
  EVERY,
  WHERE,
  WHICH_DISTRICT,
  WHY,
  CORRECTION,
  RULE,
  ASKED_OF_US,
  STANDING
}
