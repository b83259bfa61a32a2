package org.vigil.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.Classification;
import org.vigil.reference.Areas;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.VigilClock;

/** The dots of the home page are counted by the database, and are those that every case file read would give. */
class WeeksPanelTest extends HouseTest {
  @Autowired WeeksPanel panel;
  @Autowired CaseFiles caseFiles;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired VigilClock clock;

  @BeforeEach
  void deaths_at_the_edges_of_the_weeks() {
    var monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    add(clock.today(), Areas.HERTFORDSHIRE, Classification.SUSPECTED);
    add(monday, Areas.HERTFORDSHIRE, Classification.CONFIRMED);
    add(monday.minusDays(1), Areas.HERTFORDSHIRE, Classification.SUSPECTED);
    add(monday.minusWeeks(12), Areas.HERTFORDSHIRE, Classification.SUSPECTED);
    add(monday.minusWeeks(12).minusDays(1), Areas.HERTFORDSHIRE, Classification.SUSPECTED);
    add(clock.today().plusDays(1), Areas.HERTFORDSHIRE, Classification.SUSPECTED);
    add(monday, Areas.HERTFORDSHIRE, Classification.NOT_DRUG_RELATED);
    add(monday, Areas.CONNECTICUT, Classification.SUSPECTED);
  }

  @AfterEach
  void tidy() {
    asSystem(() -> jdbc.sql("delete from case_file where reference like 'CF-WEEK-%'").update());
  }

  @Test
  void counts_what_reading_every_case_file_would() {
    var today = clock.today();
    var first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(12);
    var expected = new int[13];
    for (var death : Acting.as(Telephone.ANALYST, () -> caseFiles.counted(Areas.HERTFORDSHIRE))) {
      var died = death.dateOfDeath();
      if (died != null
          && death.classification() != Classification.NOT_DRUG_RELATED
          && !died.isBefore(first)
          && !died.isAfter(today)) {
        expected[(int) ChronoUnit.WEEKS.between(first, died)]++;
      }
    }

    var counted =
        Acting.as(Telephone.ANALYST, () -> caseFiles.diedByWeek(Areas.HERTFORDSHIRE, first, today));
    var shown = Acting.as(Telephone.ANALYST, () -> panel.forActor(Telephone.ANALYST)).orElseThrow();

    assertThat(Arrays.stream(expected).sum()).isGreaterThanOrEqualTo(4);
    for (int week = 0; week < expected.length; week++) {
      assertThat(counted.getOrDefault(first.plusWeeks(week), 0)).isEqualTo(expected[week]);
    }
    assertThat(counted.keySet()).allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
    assertThat(shown.drawing())
        .contains(
            "by week: "
                + Arrays.stream(expected)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private void add(LocalDate died, String county, Classification classification) {
    var id = UUID.randomUUID();
    asSystem(
        () ->
            jdbc.sql(
                    """
                    insert into case_file (id, reference, county, date_of_death, death_basis, first_notified,
                      classification, drug_poisoning, drug_misuse, alcohol_specific, substances, substance_groups,
                      substances_suspected, notifications, feeds, in_question, search)
                    values (?, ?, ?, ?, 'died', ?, ?, 'YES', 'YES', 'NO', '{}', '{}', '{}', 1, '{}', false, '')
                    """)
                .params(
                    id,
                    "CF-WEEK-" + id.toString().substring(0, 8),
                    county,
                    died,
                    died,
                    classification.words())
                .update());
  }

  private void asSystem(Runnable work) {
    Acting.run(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> work.run()));
  }
}
