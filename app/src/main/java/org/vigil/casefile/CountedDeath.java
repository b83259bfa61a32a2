package org.vigil.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.matching.CaseFileId;
import org.vigil.reference.DefinitionResult.Answer;

/**
 * What counting needs of a case file: no name, no number, no words.
 *
 * @param district of residence, by code; null where not told
 * @param sex male, female, indeterminate; null where not told
 * @param substances ids named in the certified cause
 * @param groups their reporting groups
 * @param suspectedSubstances ids named by partners before any certificate
 * @param product brand or product seen, in lower case
 */
public record CountedDeath(
    CaseFileId id,
    String reference,
    String county,
    @Nullable String district,
    @Nullable String districtOfIncident,
    @Nullable LocalDate dateOfDeath,
    DeathBasis deathBasis,
    LocalDate firstNotified,
    @Nullable LocalDate inquestConcluded,
    @Nullable LocalDate dateRegistered,
    @Nullable String sex,
    @Nullable Integer age,
    Classification classification,
    boolean classifiedByPerson,
    Answer drugPoisoning,
    Answer drugMisuse,
    Answer alcoholSpecific,
    Set<String> substances,
    Set<String> groups,
    Set<String> suspectedSubstances,
    @Nullable String product,
    @Nullable String premises) {

  public CountedDeath {
    substances = Set.copyOf(substances);
    groups = Set.copyOf(groups);
    suspectedSubstances = Set.copyOf(suspectedSubstances);
  }

  /** Meets the definition, for certain or provisionally. */
  public static boolean holds(Answer answer) {
    return answer == Answer.YES || answer == Answer.PROVISIONAL_YES;
  }

  @Override
  public String toString() {
    return "CountedDeath[" + reference + "]";
  }
}
