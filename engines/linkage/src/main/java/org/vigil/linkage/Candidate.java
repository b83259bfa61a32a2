package org.vigil.linkage;

/**
 * A record already held, which may be of the same person.
 *
 * @param id the record, opaque to the engine
 * @param group the case file it is linked to, opaque; give every record of a case file that is given at all
 */
public record Candidate(String id, String group, PersonDetails details) {}
