package org.vigil.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated version of a definition; which code lists it uses is data, how it decides is here. */
record Definition(
    String id, String version, String name, String says, Period valid, String source) {

  boolean covers(@Nullable LocalDate dateOfDeath) {
    return dateOfDeath == null || valid.contains(dateOfDeath);
  }

  DefinitionResult yes(String reason) {
    return new DefinitionResult(id, version, DefinitionResult.Answer.YES, reason);
  }

  DefinitionResult no(String reason) {
    return new DefinitionResult(id, version, DefinitionResult.Answer.NO, reason);
  }

  DefinitionResult provisionally(String reason) {
    return new DefinitionResult(
        id, version, DefinitionResult.Answer.PROVISIONAL_YES, "No ICD code given; " + reason);
  }

  DefinitionResult cannotSay(String reason) {
    return new DefinitionResult(id, version, DefinitionResult.Answer.CANNOT_SAY, reason);
  }
}
