package org.vigil;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.accesslog.LogCheck;
import org.vigil.accesslog.LogWatch;
import org.vigil.annualaudit.AuditDesk;
import org.vigil.annualaudit.AuditReport;
import org.vigil.casefile.CaseFile;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseSearch;
import org.vigil.casefile.Classification;
import org.vigil.disclosure.Cell;
import org.vigil.figures.ReleasedTable;
import org.vigil.matching.LinkDesk;
import org.vigil.matching.Links;
import org.vigil.matching.OpenQuestions;
import org.vigil.notification.CorrectionFile;
import org.vigil.notification.Fact;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.notification.ImportReport;
import org.vigil.notification.Intake;
import org.vigil.notification.Notification;
import org.vigil.notification.PartnerFile;
import org.vigil.reference.Substance;
import org.vigil.shell.Acting;

/**
 * One synthetic month, November 2013, from the first telephone call to the counted figure. It is read from top to bottom:
 * each test goes on where the one before it ended. Nobody in it is real.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest extends HouseTest {
  private static final int YEAR = 2014;

  @Autowired private Intake intake;
  @Autowired private Feeds feeds;
  @Autowired private HeldRows heldRows;
  @Autowired private Links links;
  @Autowired private OpenQuestions questions;
  @Autowired private LinkDesk linkDesk;
  @Autowired private CaseFiles caseFiles;
  @Autowired private AuditDesk auditDesk;
  @Autowired private AccessLog accessLog;
  @Autowired private LogWatch logWatch;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  @Order(1)
  void a_telephone_call_opens_a_case_file() {
    new Telephone(intake, jdbc)
        .tell(
            Map.of(
                Fact.SURNAME, "Ellerslie",
                Fact.FORENAMES, "Maud",
                Fact.DATE_OF_BIRTH, "1971-04-09",
                Fact.DATE_FOUND, "2013-11-04",
                Fact.DISTRICT_OF_RESIDENCE, "E07000102",
                Fact.SUBSTANCES, "heroin"));

    assertThat(caseFileOf("Ellerslie").classified().as()).isEqualTo(Classification.SUSPECTED);
    assertThat(caseFileOf("Ellerslie").suspected())
        .extracting(Substance::name)
        .containsExactly("Heroin (diamorphine)");
  }

  @Test
  @Order(2)
  void the_police_file_says_more_of_her_and_tells_of_others() {
    var report =
        arrives(
            "police-sudden-death",
            """
            Incident reference,Report date,Surname,Forenames,Sex,Date of birth,Age,Postcode,District,Date of death,Date found,Items found
            41/13/0101,05/11/2013,ELLERSLIE,Maud,F,09/04/1971,,,Three Rivers,,04/11/2013,foil; a spoon
            41/13/0102,08/11/2013,UNKNOWN,UNKNOWN MALE,M,,30,WD3 1AA,Three Rivers,,08/11/2013,tablets
            41/13/0103,20/11/2013,Penhallow,Ruth,F,12/12/1958,,,Three Rivers,19/11/2013,,none
            """);

    assertThat(report.accepted()).isEqualTo(3);
    assertThat(caseFileOf("Ellerslie").notifications())
        .extracting(Notification::feed)
        .containsExactly(Notification.PHONE, "police-sudden-death");
  }

  @Test
  @Order(3)
  void of_the_ambulance_file_a_faulty_row_is_held_and_a_survivor_has_no_case_file() {
    var report =
        arrives(
            "ambulance",
            """
            Incident number,Incident date,Surname,Forenames,Sex,Date of birth,District,Outcome
            E-0201,12/11/2013,Strickland,Ambrose,Male,21/06/1990,Three Rivers,survived
            E-0202,15/11/2013,Wolverton,Imogen,Female,02/02/1966,Three Rivers,conveyed
            """);

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(caseFilesOf("Strickland")).isEmpty();
    assertThat(report.held().getFirst().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.came()).isEqualTo("conveyed"))
        .satisfies(fault -> assertThat(fault.expected()).isEqualTo("died or survived"));
    assertThat(caseFilesOf("Wolverton")).isEmpty();

    var corrected = arrives("ambulance", correctionFileOf(report).replace(",conveyed,", ",died,"));
    assertThat(corrected.accepted()).isEqualTo(1);
    assertThat(as(() -> heldRows.waitingOf(report.id()))).isEmpty();
    assertThat(caseFilesOf("Wolverton")).hasSize(1);
  }

  @Test
  @Order(4)
  void the_coroners_file_names_a_man_who_may_be_the_one_nobody_knew() {
    arrives(
        "coroners-officer",
        """
        Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,Postcode,District,Date of death,Date found,Suspicion
        HC-13-0301,06/11/2013,Ellerslie,Maud,Female,09/04/1971,,Three Rivers,03/11/2013,04/11/2013,probable
        HC-13-0302,11/11/2013,Garnsworthy,Tobias,Male,30/08/1983,WD3 1AA,Three Rivers,,08/11/2013,probable
        HC-13-0303,18/11/2013,Wolverton,Imogen,Female,02/02/1966,,Three Rivers,15/11/2013,15/11/2013,possible
        HC-13-0304,21/11/2013,Penhallow,Ruth,Female,12/12/1958,,Three Rivers,19/11/2013,,possible
        """);
    assertThat(caseFileOf("Garnsworthy").inQuestion()).isTrue();
    assertThat(caseFileOf("Garnsworthy").notifications())
        .as("nobody is joined on doubt")
        .hasSize(1);

    var question = questionAbout("Garnsworthy");
    var answer =
        as(
            () ->
                linkDesk.samePerson(
                    question.notification(),
                    question.other(),
                    LinkDesk.Given.because("His brother identified him.")));
    Quiet.await(jdbc);

    assertThat(answer).isInstanceOf(LinkDesk.Outcome.Done.class);
    assertThat(caseFileOf("Garnsworthy").notifications()).hasSize(2);
    assertThat(caseFileOf("Garnsworthy").inQuestion()).isFalse();
  }

  @Test
  @Order(5)
  void toxicology_and_inquests_come_months_later_as_notifications_like_any_other() {
    arrives(
        "coroners-officer",
        """
        Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,Date of death,Suspicion,Substances,Inquest opened
        HC-13-0301,20/01/2014,Ellerslie,Maud,Female,09/04/1971,03/11/2013,probable,"morphine, pregabalin",20/01/2014
        """);
    arrives(
        "coroners-officer",
        """
        Coroner reference,Reported on,Surname,Forenames,Sex,Date of birth,Date of death,Suspicion,Inquest concluded,Conclusion,Cause 1a,Cause 1b
        HC-13-0301,12/05/2014,Ellerslie,Maud,Female,09/04/1971,03/11/2013,confirmed,08/05/2014,Drug related,Heroin and pregabalin toxicity,
        HC-13-0302,12/05/2014,Garnsworthy,Tobias,Male,30/08/1983,07/11/2013,confirmed,09/05/2014,Drug related,Methadone toxicity,
        HC-13-0303,12/05/2014,Wolverton,Imogen,Female,02/02/1966,15/11/2013,confirmed,09/05/2014,Misadventure,Combined cocaine and alcohol toxicity,
        HC-13-0304,12/05/2014,Penhallow,Ruth,Female,12/12/1958,19/11/2013,excluded,12/05/2014,Natural causes,Acute myocardial infarction,Coronary artery atherosclerosis
        """);

    assertThat(caseFileOf("Ellerslie").notifications()).hasSize(5);
    assertThat(caseFileOf("Garnsworthy").notifications()).hasSize(3);
    assertThat(caseFileOf("Wolverton").notifications()).hasSize(3);
    assertThat(caseFileOf("Penhallow").classified().as())
        .isEqualTo(Classification.NOT_DRUG_RELATED);
  }

  @Test
  @Order(6)
  void after_registration_the_case_file_says_what_is_now_understood_and_who_told_it() {
    arrives(
        "death-registration",
        """
        Registration entry,Date registered,Surname,Forenames,Sex,Date of birth,District,Date of death,Cause 1a,Underlying cause,Certified by,Coroner reference
        R-14-0401,19/05/2014,Ellerslie,Maud,Female,09/04/1971,Three Rivers,03/11/2013,Heroin and pregabalin toxicity,X42,coroner,HC-13-0301
        """);

    var maud = caseFileOf("Ellerslie");
    assertThat(maud.notifications()).hasSize(6);
    assertThat(maud.age()).isEqualTo(42);
    assertThat(maud.classified().as()).isEqualTo(Classification.CONFIRMED);
    assertThat(maud.classified().by()).isEqualTo("by rule");
    assertThat(maud.substances())
        .as("implicated by the certified cause; morphine was only detected")
        .extracting(Substance::name)
        .containsExactly("Heroin (diamorphine)", "Pregabalin");
    assertThat(maud.facts())
        .extractingByKey(Fact.DATE_OF_DEATH)
        .satisfies(
            died ->
                assertThat(died.toldBy())
                    .extracting(source -> source.notification().feed())
                    .containsOnly("death-registration", "coroners-officer"));
  }

  @Test
  @Order(7)
  void the_case_team_sees_the_exact_count() {
    var headline = shown(auditOf("case team"), "T1");

    assertThat(headline.shown("2014", Cell.TOTAL)).as("Ruth Penhallow is not counted").hasValue(3);
    assertThat(headline.shown("2014", "resident")).hasValue(3);
    assertThat(headline.entry()).as("what stays in the team is not released").isEmpty();
  }

  @Test
  @Order(8)
  void partners_get_the_exact_count_and_the_ledger_knows_who_got_it() {
    var headline = shown(auditOf("partners"), "T1");

    assertThat(headline.shown("2014", Cell.TOTAL)).hasValue(3);
    assertThat(ledgerSaysOf(headline)).isEqualTo("PARTNER to Responsible Authorities Groups");
  }

  @Test
  @Order(9)
  void the_public_is_shown_no_number_that_points_at_three_people() {
    assertThat(auditOf("public").parts())
        .hasAtLeastOneElementOfType(AuditReport.Part.Withheld.class)
        .allSatisfy(
            part -> {
              switch (part) {
                case AuditReport.Part.Withheld withheld ->
                    assertThat(withheld.reason()).doesNotContain("3").isNotBlank();
                case AuditReport.Part.Shown shown ->
                    assertThat(shown.table().shown("2014", Cell.TOTAL)).isEmpty();
              }
            });
  }

  @Test
  @Order(10)
  void all_of_it_stands_in_the_access_log_which_names_nobody_and_is_whole() {
    var entries = as(() -> accessLog.all(new AccessFilter(null, "an.analyst", null, null, null)));

    assertThat(entries)
        .extracting(AccessEntry::action)
        .contains(AccessAction.IMPORT, AccessAction.DECISION);
    assertThat(entries.toString()).doesNotContain("Ellerslie", "Garnsworthy", "brother");
    assertThat(logWatch.sign().result()).isInstanceOf(LogCheck.Whole.class);
  }

  /** A partner's file comes in, and everything that follows from it is done. */
  private ImportReport arrives(String feedName, String text) {
    var feed = feeds.find(feedName).orElseThrow();
    var file = PartnerFile.read(feedName + ".csv", text.getBytes(UTF_8), feed);
    assertThat(file).isInstanceOf(PartnerFile.Rows.class);
    var rows = ((PartnerFile.Rows) file).rows();
    var report = as(() -> intake.receive(feed, feedName + ".csv", rows.iterator(), done -> {}));
    Quiet.await(jdbc);
    return report;
  }

  private String correctionFileOf(ImportReport report) {
    return as(() -> CorrectionFile.of(heldRows.waitingOf(report.id())));
  }

  private CaseFile caseFileOf(String surname) {
    assertThat(caseFilesOf(surname)).hasSize(1);
    return caseFilesOf(surname).getFirst();
  }

  private List<CaseFile> caseFilesOf(String surname) {
    return as(
        () ->
            caseFiles.search(CaseSearch.of(surname), 20).items().stream()
                .flatMap(line -> caseFiles.find(line.id()).stream())
                .toList());
  }

  private OpenQuestions.Question questionAbout(String surname) {
    var caseFile = caseFileOf(surname).id();
    return as(
        () ->
            IntStream.rangeClosed(1, questions.page(1).pages())
                .boxed()
                .flatMap(page -> questions.page(page).items().stream())
                .filter(question -> question.caseFile().equals(caseFile))
                .findFirst()
                .orElseThrow());
  }

  private AuditReport auditOf(String whom) {
    var county = auditDesk.place("county").orElseThrow();
    return as(
        () ->
            switch (whom) {
              case "case team" -> auditDesk.forTheCaseTeam(YEAR, county);
              case "partners" ->
                  auditDesk.releaseToPartners(
                      YEAR, county, "Responsible Authorities Groups", "Their yearly meeting");
              default ->
                  auditDesk.releaseToThePublic(
                      YEAR, county, "The county's website", "The yearly audit");
            });
  }

  private String ledgerSaysOf(ReleasedTable released) {
    var id = released.entry().orElseThrow().value();
    return as(
        () ->
            transaction.execute(
                status ->
                    jdbc.sql("select tier || ' to ' || recipients from release_entry where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
  }

  private static ReleasedTable shown(AuditReport report, String number) {
    return report.parts().stream()
        .filter(part -> part.number().equals(number))
        .map(part -> ((AuditReport.Part.Shown) part).table())
        .findFirst()
        .orElseThrow();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
