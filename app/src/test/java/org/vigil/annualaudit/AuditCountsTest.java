package org.vigil.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.annualaudit.AuditDesk.Rehearsed;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.casefile.CaseDesk;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseFilter;
import org.vigil.casefile.Classification;
import org.vigil.disclosure.Category;
import org.vigil.disclosure.Cell;
import org.vigil.figures.LedgerQuery;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Releases;
import org.vigil.figures.Tier;
import org.vigil.notification.Feeds;
import org.vigil.notification.Intake;
import org.vigil.reference.Areas;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** Whom an audit counts, from rows of a partner's file to the tables. The years are ones no other test tells of. */
class AuditCountsTest extends HouseTest {
  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired CaseFiles caseFiles;
  @Autowired CaseDesk desk;
  @Autowired AuditDesk audits;
  @Autowired Releases releases;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void a_medical_examiner_tells_of_two_years() {
    new MedicalExaminer(feeds, intake, jdbc).tellsOfTwoYears();
  }

  @Test
  void a_row_that_names_no_area_belongs_to_the_county_of_who_told_it() {
    assertThat(as(() -> caseFiles.counted(Areas.HERTFORDSHIRE)))
        .noneMatch(death -> "2006-03-02".equals(String.valueOf(death.dateOfDeath())));
    assertThat(table("T1", 2006).shown("2006", Cell.TOTAL)).hasValue(4);
  }

  @Test
  void where_the_partner_chose_the_deaths_only_a_person_may_leave_one_out() {
    assertThat(table("T1", 2007).shown("2007", Cell.TOTAL)).hasValue(1);

    var told = as(() -> caseFiles.all(CaseFilter.everything())).stream();
    var caseFile =
        told.filter(line -> "2007-03-05".equals(String.valueOf(line.dateOfDeath())))
            .findFirst()
            .orElseThrow();
    Acting.run(
        Telephone.ANALYST,
        () -> desk.classify(caseFile.id(), Classification.NOT_DRUG_RELATED, "A test"));
    Quiet.await(jdbc);
    assertThat(as(() -> audits.years(AuditPlace.connecticut())))
        .contains(2006)
        .doesNotContain(2007);
    Acting.run(
        Telephone.ANALYST,
        () -> desk.classify(caseFile.id(), Classification.CONFIRMED, "The end of the test"));
    Quiet.await(jdbc);
  }

  @Test
  void a_year_before_the_first_death_told_is_not_a_year_without_deaths() {
    var headline = table("T1", 2007);

    assertThat(headline.dimensions().getFirst().categories())
        .extracting(Category::code)
        .containsExactly("2006", "2007");
    assertThat(headline.stated())
        .containsEntry("Change on 2006", "3 fewer (-75.0%)")
        .containsEntry(
            "Mean of 2005 to 2007", "[x] not given. Deaths are known here from 2006 on.");
    assertThat(table("T1", 2006).stated())
        .containsEntry("Change on 2005", "[x] not given. No death of 2005 is known here.");
  }

  @Test
  void those_who_lived_elsewhere_are_not_mixed_with_those_of_whom_nobody_knows() {
    var headline = table("T1", 2006);

    assertThat(headline.shown("2006", "resident")).hasValue(2);
    assertThat(headline.shown("2006", "elsewhere")).hasValue(1);
    assertThat(headline.shown("2006", "not-known")).hasValue(1);
  }

  @Test
  void the_finding_is_made_of_the_numbers_of_the_table() {
    var report = as(() -> audits.forTheCaseTeam(2007, AuditPlace.connecticut()));

    assertThat(report.sentence())
        .hasValue(
            "1 death is counted in 2007 in Connecticut, 3 fewer than in 2006; 1 was of a person who lived there.");
  }

  @Test
  void a_rehearsal_says_what_would_be_entered_and_enters_nothing() {
    var before = entries();

    var rehearsed =
        Acting.as(
            Telephone.ANALYST, () -> audits.rehearse(2006, AuditPlace.connecticut(), Tier.PUBLIC));

    assertThat(rehearsed).extracting(Rehearsed::number).containsExactly("T1", "T9", "T13");
    assertThat(rehearsed).filteredOn(table -> !table.goes()).isNotEmpty();
    assertThat(entries()).isEqualTo(before);
    Acting.as(
        Telephone.ANALYST,
        () -> audits.releaseToPartners(2006, AuditPlace.connecticut(), "A board", "A test"));
    assertThat(entries()).isEqualTo(before + 3);
  }

  private long entries() {
    return as(() -> releases.page(new LedgerQuery(null, "", LedgerQuery.Sort.NEWEST), 1).total());
  }

  private ReleasedTable table(String number, int year) {
    return as(() -> audits.forTheCaseTeam(year, AuditPlace.connecticut())).parts().stream()
        .filter(part -> part.number().equals(number))
        .map(part -> ((Part.Shown) part).table())
        .findFirst()
        .orElseThrow();
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, work);
  }
}
