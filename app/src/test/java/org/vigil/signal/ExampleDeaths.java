package org.vigil.signal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.vigil.casefile.Classification;
import org.vigil.casefile.CountedDeath;
import org.vigil.casefile.DeathBasis;
import org.vigil.matching.CaseFileId;
import org.vigil.reference.DefinitionResult.Answer;

/** Deaths in Stevenage, as the watch counts them. */
final class ExampleDeaths {
  private ExampleDeaths() {}

  static CountedDeath on(LocalDate died) {
    return of(UUID.randomUUID(), died, died, Set.of());
  }

  static CountedDeath naming(LocalDate died, String... substances) {
    return of(UUID.randomUUID(), died, died, Set.of(substances));
  }

  static CountedDeath of(UUID id, LocalDate died, LocalDate told, Set<String> substances) {
    return new CountedDeath(
        new CaseFileId(id),
        "CF-2024-0001",
        "E10000015",
        "E07000243",
        null,
        died,
        DeathBasis.DIED,
        told,
        null,
        null,
        null,
        null,
        Classification.SUSPECTED,
        false,
        Answer.YES,
        Answer.YES,
        Answer.NO,
        Set.of(),
        Set.of(),
        substances,
        null,
        null);
  }
}
