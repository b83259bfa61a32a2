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

  @Autowired Feeds feeds;
  @Autowired Intake intake;
  @Autowired Links links;
  @Autowired CaseFiles caseFiles;
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
