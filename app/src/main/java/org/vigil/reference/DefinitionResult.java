package org.vigil.reference;

/** Whether a death meets a definition, under which version, and why in words. */
public record DefinitionResult(String definition, String version, Answer answer, String reason) {

  /** The answers a definition gives. */
  public enum Answer {
    YES,
    NO,
    /** The certified cause says so, but no ICD-10 code has been given yet. */
    PROVISIONAL_YES,
    CANNOT_SAY
  }
}
