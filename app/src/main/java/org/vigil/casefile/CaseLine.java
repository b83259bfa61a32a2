package org.vigil.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.matching.CaseFileId;

/**
 * One line of a list of case files. Names are for roles that may see them; lists decide.
 *
 * @param substances ids of those named in the certified cause
 * @param suspected ids of those partners named
 */
public record CaseLine(
    CaseFileId id,
    String reference,
    @Nullable String surname,
    @Nullable String forenames,
    @Nullable Integer age,
    @Nullable String sex,
    @Nullable String district,
    String county,
    @Nullable LocalDate dateOfDeath,
    DeathBasis deathBasis,
    LocalDate firstNotified,
    Classification classification,
    List<String> substances,
    List<String> suspected,
    int notifications,
    boolean inQuestion,
    @Nullable LocalDate inquestConcluded) {

  @Override
  public String toString() {
    return "CaseLine[" + reference + "]";
  }
}
