package org.vigil.annualaudit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.annualaudit.AuditTable;
import org.vigil.annualaudit.AuditYear;
import org.vigil.casefile.CountedDeath;
import org.vigil.disclosure.Cell;
import org.vigil.figures.DisclosureGate;
import org.vigil.figures.DisclosureGate.Recipients;
import org.vigil.figures.ExampleGate;
import org.vigil.figures.Figure;
import org.vigil.figures.Release;

/** What is published before a year is over must not shut the year. */
class YearThatIsNotOverTest {
  private static final Recipients PUBLIC = new Recipients("an analyst", "the web", "a test");
  private static final LocalDate SEPTEMBER = LocalDate.of(2023, 9, 20);
  private static final LocalDate AFTERWARDS = LocalDate.of(2024, 2, 1);

  private final DisclosureGate gate = ExampleGate.empty();

  @Test
  void the_year_is_published_after_the_part_of_it_that_was() {
    var table = new SubstancesMentioned();
    assertThat(release(table, soFar(40))).isInstanceOf(Release.Released.class);

    assertThat(release(table, year(40, 20)))
        .isInstanceOfSatisfying(
            Release.Released.class,
            year -> assertThat(year.table().shown(Cell.TOTAL, "2023")).hasValue(60));
  }

  @Test
  void so_is_the_number_of_deaths_alone() {
    assertThat(gate.releaseToThePublic(alone(soFar(40)), PUBLIC))
        .isInstanceOf(Release.Released.class);
    assertThat(gate.releaseToThePublic(alone(year(40, 20)), PUBLIC))
        .isInstanceOf(Release.Released.class);
  }

  @Test
  void the_rest_of_the_year_is_not_worked_out_where_it_is_small() {
    var table = new SubstancesMentioned();
    assertThat(release(table, soFar(40))).isInstanceOf(Release.Released.class);
    assertThat(release(table, year(40, 3)))
        .isInstanceOfSatisfying(
            Release.Withheld.class,
            withheld -> assertThat(withheld.reason()).contains("by subtraction"));
  }

  @Test
  void the_period_ends_on_the_day_on_which_it_was_counted() {
    assertThat(soFar(40).population(2023).to()).isEqualTo(SEPTEMBER);
    assertThat(year(40, 20).population(2023).to()).isEqualTo("2023-12-31");
    assertThat(ExampleYears.of(2024, LocalDate.of(2023, 12, 30), List.of()).population(2024).to())
        .isEqualTo("2024-01-01");
  }

  private Release release(AuditTable table, AuditYear year) {
    return gate.releaseToThePublic(table.figure(year), PUBLIC);
  }

  private static Figure alone(AuditYear year) {
    return new Headline().coarser(year).getFirst().figure();
  }

  private static AuditYear soFar(int deaths) {
    return ExampleYears.of(2023, SEPTEMBER, deaths(deaths, LocalDate.of(2023, 3, 1)));
  }

  private static AuditYear year(int before, int after) {
    var deaths = deaths(before, LocalDate.of(2023, 3, 1));
    deaths.addAll(deaths(after, LocalDate.of(2023, 11, 1)));
    return ExampleYears.of(2023, AFTERWARDS, deaths);
  }

  private static List<CountedDeath> deaths(int many, LocalDate day) {
    var deaths = new ArrayList<CountedDeath>();
    for (int n = 0; n < many; n++) {
      deaths.add(ExampleYears.death(day, n % 2 == 0 ? "heroin" : "cocaine"));
    }
    return deaths;
  }
}
