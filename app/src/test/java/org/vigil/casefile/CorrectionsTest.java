package org.vigil.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Links;
import org.vigil.notification.Feeds;
import org.vigil.notification.ImportReport;
import org.vigil.notification.Intake;
import org.vigil.notification.NotificationId;
import org.vigil.notification.PartnerFile;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;

/** What a partner says again, otherwise or of several people, on its way to the case files. */
class CorrectionsTest extends HouseTest {
  private static final String POLICE =
      "Incident reference,Report date,Surname,Forenames,Date of birth,District,Date found\n";

  private static final String AMBULANCE =
      "Incident number,Incident date,Surname,Forenames,Date of birth,District,Outcome\n";

  private static final String VAVASOUR = "Vavasour,Jocunda,01/02/1970";
  private static final String WRIOTHESLEY = "Wriothesley,Ottoline,19/07/1948";
  private static final String YELVERTON = "Yelverton,Dunstan,04/08/1963";
  private static final String ZEPHANIAH = "Zephaniah,Barnaby,30/12/1991";

  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired Links links;
  @Autowired CaseFiles caseFiles;
  @Autowired CaseDesk caseDesk;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void two_names_under_one_incident_are_two_case_files() {
    var key = UUID.randomUUID().toString();
    receive(
        "police-sudden-death",
        POLICE
            + key
            + ",05/11/2024,Threlkeld,Amos,09/04/1971,Stevenage,04/11/2024\n"
            + key
            + ",05/11/2024,Umfreville,Clement,02/02/1988,Stevenage,04/11/2024\n");
    assertThat(caseFilesOf(key)).hasSize(2);
  }

  @Test
  void a_death_taken_back_is_no_death_and_counts_nowhere() {
    var key = UUID.randomUUID().toString();
    receive("ambulance", AMBULANCE + ambulanceRow(VAVASOUR, key, "died"));
    var id = caseFilesOf(key).getFirst();
    assertThat(isCounted(id)).isTrue();

    receive("ambulance", AMBULANCE + ambulanceRow(VAVASOUR, key, "survived"));
    assertThat(isCounted(id)).isFalse();
    assertThat(caseFile(id).classified().as()).isEqualTo(Classification.NOT_A_DEATH);
    assertThat(caseFile(id).dateOfDeath()).isNotNull();
    assertThat(caseFile(id).deathBasis()).isEqualTo(DeathBasis.REPORTED);
    assertThat(as(() -> caseFiles.notADeathByRule())).extracting(CaseLine::id).contains(id);

    receive(
        "ambulance",
        AMBULANCE
            + ambulanceRow(VAVASOUR, key, "died")
            + ambulanceRow(ZEPHANIAH, key + "-2", "died"));
    assertThat(isCounted(id)).as("and died after all").isTrue();
    assertThat(caseFilesOf(key)).containsExactly(id);
  }

  @Test
  void a_person_who_looked_has_the_last_word_on_a_death_taken_back() {
    var key = UUID.randomUUID().toString();
    receive("ambulance", AMBULANCE + ambulanceRow(WRIOTHESLEY, key, "died"));
    var id = caseFilesOf(key).getFirst();
    as(() -> transaction.execute(status -> classify(id, Classification.CONFIRMED)));
    receive("ambulance", AMBULANCE + ambulanceRow(WRIOTHESLEY, key, "survived"));
    assertThat(isCounted(id)).isFalse();
    as(() -> transaction.execute(status -> classify(id, Classification.NOT_A_DEATH)));
    assertThat(isCounted(id)).isFalse();
    assertThat(as(() -> caseFiles.notADeathByRule())).extracting(CaseLine::id).doesNotContain(id);

    receive("ambulance", AMBULANCE + ambulanceRow(WRIOTHESLEY, key + "-2", "died"));
    assertThat(caseFilesOf(key + "-2")).containsExactly(id);
    assertThat(isCounted(id)).as("and died after all").isTrue();
  }

  @Test
  void a_survivor_of_the_same_incident_takes_nobodys_death_back() {
    var key = UUID.randomUUID().toString();
    receive(
        "ambulance",
        AMBULANCE
            + ambulanceRow(YELVERTON, key, "died")
            + ambulanceRow(YELVERTON, key, "survived")
                .replace("Dunstan,04/08/1963", "Percival,03/04/1999"));
    assertThat(caseFilesOf(key)).hasSize(1).allMatch(this::isCounted);
    receive(
        "ambulance",
        AMBULANCE
            + ambulanceRow(YELVERTON, key, "survived")
                .replace("Dunstan,04/08/1963", "Osbert,05/06/1988"));
    assertThat(caseFilesOf(key)).hasSize(1).allMatch(this::isCounted);
  }

  private boolean classify(CaseFileId id, Classification as) {
    caseDesk.classify(id, as, "Looked at");
    return true;
  }

  private boolean isCounted(CaseFileId id) {
    var county = caseFile(id).county();
    return as(() -> caseFiles.counted(county)).stream().anyMatch(death -> death.id().equals(id));
  }

  private CaseFile caseFile(CaseFileId id) {
    return as(() -> caseFiles.find(id)).orElseThrow();
  }

  private static String ambulanceRow(String person, String key, String outcome) {
    return "%s,02/11/2024,%s,Stevenage,%s%n".formatted(key, person, outcome);
  }

  private ImportReport receive(String feedName, String text) {
    var feed = feeds.find(feedName).orElseThrow();
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("file.csv", text.getBytes(StandardCharsets.UTF_8), feed);
    var report =
        as(() -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
    Quiet.await(jdbc);
    return report;
  }

  private List<CaseFileId> caseFilesOf(String key) {
    return as(
        () ->
            transaction.execute(
                status ->
                    jdbc
                        .sql(
                            "select id from notification where natural_key = ? order by received_at")
                        .param(key)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .flatMap(id -> links.caseFileOf(new NotificationId(id)).stream())
                        .distinct()
                        .toList()));
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, work);
  }
}
