package org.vigil.annualaudit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditScope;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.Classification;
import org.vigil.casefile.CountedDeath;
import org.vigil.casefile.DeathBasis;
import org.vigil.figures.DateBasis;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.Figure;
import org.vigil.figures.PlaceBasis;
import org.vigil.figures.Release;
import org.vigil.matching.CaseFileId;
import org.vigil.reference.DefinitionResult.Answer;
import org.vigil.reference.Reference;

/** T13 over plain lists of deaths. */
class SubstancesMentionedTest {
  private static final Reference REFERENCE = Reference.shipped();
  private static final Recipients PUBLIC = new Recipients("an analyst", "the web", "a test");

  @Test
  void opiates_and_heroin_are_not_both_shown_where_two_had_another_opiate() {
    var figure = new SubstancesMentioned().figure(year());
    var opiates = "group:OPIATE";
    assertThat(figure.counts().count(opiates, "2023")).hasValue(40);
    assertThat(figure.counts().count("heroin", "2023")).hasValue(38);
    var gate = ExampleGate.empty();

    assertThat(gate.releaseToThePublic(figure, PUBLIC)).isInstanceOf(Release.Withheld.class);
    var coarser = ((Release.Released) gate.releaseCoarser(figure, PUBLIC)).table();

    assertThat(coarser.shown("heroin", "2023")).isEmpty();
    assertThat(coarser.shown(opiates, "2023")).hasValue(40);
    assertThat(coarser.shown("cocaine", "2023")).hasValue(20);
  }

  private static AuditYear year() {
    var deaths = new ArrayList<CountedDeath>();
    for (int n = 0; n < 60; n++) {
      deaths.add(death(n < 38 ? "heroin" : n < 40 ? "methadone" : "cocaine"));
    }
    return new AuditYear(
        new AuditScope(2023, place(), LocalDate.of(2024, 12, 2)), deaths, REFERENCE);
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

  private static CountedDeath death(String substance) {
    var day = LocalDate.of(2023, 3, 1);
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
