package org.vigil.annualaudit.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.Classification;
import org.vigil.casefile.CountedDeath;
import org.vigil.casefile.DeathBasis;
import org.vigil.figures.DateBasis;
import org.vigil.figures.Figure;
import org.vigil.figures.PlaceBasis;
import org.vigil.matching.CaseFileId;
import org.vigil.reference.DefinitionResult.Answer;
import org.vigil.reference.Reference;

/** Years of made-up deaths, without a database. */
final class ExampleYears {
  private static final Reference REFERENCE = Reference.shipped();

  private ExampleYears() {}

  static AuditYear of(int year, LocalDate asAt, List<CountedDeath> deaths) {
    return new AuditYear(new AuditScope(year, place(), asAt), deaths, REFERENCE);
  }

  private static AuditPlace place() {
    return new AuditPlace(
        "here",
        "Here",
        "E10000015",
        List.of(),
        true,
        DateBasis.DEATH_OR_REPORT,
        PlaceBasis.INVESTIGATED,
        new Figure.UsedDefinition("audit", "1", "deaths"),
        Optional.empty(),
        "Import.");
  }

  static CountedDeath death(LocalDate day, String substance) {
    var groups = new TreeSet<>(REFERENCE.substances().byId(substance).orElseThrow().groups());
    return new CountedDeath(
        new CaseFileId(UUID.randomUUID()),
        "CF-2023-0001",
        "E10000015",
        null,
        null,
        day,
        DeathBasis.DIED,
        day,
        null,
        null,
        null,
        null,
        Classification.CONFIRMED,
        false,
        Answer.YES,
        Answer.YES,
        Answer.NO,
        Set.of(substance),
        groups,
        Set.of(),
        null,
        null);
  }
}
