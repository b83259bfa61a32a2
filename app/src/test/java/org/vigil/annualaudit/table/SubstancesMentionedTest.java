package org.vigil.annualaudit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.CountedDeath;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.Release;

/** T13 over plain lists of deaths. */
class SubstancesMentionedTest {
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
    var day = LocalDate.of(2023, 3, 1);
    var deaths = new ArrayList<CountedDeath>();
    for (int n = 0; n < 60; n++) {
      deaths.add(ExampleYears.death(day, n < 38 ? "heroin" : n < 40 ? "methadone" : "cocaine"));
    }
    return ExampleYears.of(2023, LocalDate.of(2024, 12, 2), deaths);
  }
}
