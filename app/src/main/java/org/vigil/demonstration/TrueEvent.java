package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.List;

/**
 * One death, or one overdose survived, as it truly was.
 *
 * @param day the day of death or overdose
 * @param found the day the person was found; the day itself where others were there
 * @param rangeKnown the day of death is known to partners only as a range from last seen to found
 * @param registered the day the death was registered; for an overdose survived, the day itself
 * @param planted the planted cluster this event belongs to, or empty
 */
record TrueEvent(
    int index,
    Kind kind,
    Person person,
    District happenedIn,
    LocalDate day,
    LocalDate found,
    boolean rangeKnown,
    boolean unidentified,
    boolean inquest,
    LocalDate concluded,
    LocalDate registered,
    Toxicology.Mix mix,
    Cause cause,
    Scene scene,
    String planted) {

  enum Kind {
    DRUG_POISONING,
    ALCOHOL_SPECIFIC,
    EXCLUDED,
    NEAR_FATAL
  }

  /** Where it happened and what lay there; empty text where there is nothing to tell. */
  record Scene(String place, String product, String premises, String namedContact) {}

  boolean isDeath() {
    return kind != Kind.NEAR_FATAL;
  }

  boolean isPlanted() {
    return !planted.isEmpty();
  }

  List<String> substances() {
    return mix.substances();
  }

  String coronerReference() {
    return inquest ? References.coroner(this) : "";
  }
}
