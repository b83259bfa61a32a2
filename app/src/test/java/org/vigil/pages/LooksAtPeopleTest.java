package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessLog;
import org.vigil.casefile.CaseFiles;
import org.vigil.casefile.CaseLine;
import org.vigil.casefile.CaseSearch;
import org.vigil.notification.Intake;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Role;
import org.vigil.signal.ExampleSignals;

/** Nobody sees a person without having said why, and without it being written down, whichever way the page comes. */
class LooksAtPeopleTest extends HouseTest {
  private static final String WHY = "Review of a death";

  @Autowired People people;
  @Autowired AccessLog log;
  @Autowired CaseFiles caseFiles;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext house;
  @LocalServerPort int port;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String surname = "Quillfeather" + own;
  private CaseLine caseFile;

  @BeforeEach
  void somebody_is_known() {
    new Telephone(intake, jdbc).tell(surname, "Ida", "1981-02-03", "2024-11-05");
    caseFile = found().getFirst();
  }

  @Test
  void a_refused_classification_shows_the_case_file_to_nobody_who_has_not_said_why() {
    var analyst = signedIn(Role.ANALYST, "unit");
    var path = "/case-files/" + caseFile.reference();
    var nothing = Map.of("classification", "", "reason", "");

    sendsToPurpose(analyst.posts("/purpose", path + "/classify", nothing));
    sendsToPurpose(analyst.posts("/purpose", path + "/note", Map.of("words", "Seen")));
    assertThat(looks()).isEmpty();

    analyst.saysWhy(WHY);
    assertThat(analyst.posts("/purpose", path + "/classify", nothing).body())
        .contains("Choose a classification and say why.", surname.toUpperCase(Locale.UK));
    assertThat(looks()).singleElement().extracting(AccessEntry::purpose).isEqualTo(WHY);
  }

  @Test
  void nor_a_refused_judgement_a_signal() {
    var signal =
        ExampleSignals.raise(house, "E07000095", LocalDate.of(2024, 11, 4), List.of(caseFile.id()));
    var analyst = signedIn(Role.ANALYST, "unit");
    var path = "/signals/" + signal;

    sendsToPurpose(analyst.posts("/purpose", path + "/judgement", Map.of()));
    assertThat(looks(signal)).isEmpty();

    analyst.saysWhy(WHY);
    assertThat(analyst.posts("/purpose", path + "/judgement", Map.of()).body())
        .contains("Choose what you make of it.");
    assertThat(looks(signal)).hasSize(1);
  }

  @Test
  void a_name_is_found_by_whoever_has_said_why_and_the_person_knows_who_found_it() {
    var analyst = signedIn(Role.ANALYST, "unit");
    var asked = Map.of("query", surname);

    var answer = analyst.posts("/search", "/search", asked);
    sendsToPurpose(answer);
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(surname);
    assertThat(looks()).isEmpty();

    analyst.saysWhy(WHY);
    assertThat(analyst.gets("/search").body()).contains("value=\"" + surname + "\"");
    assertThat(analyst.posts("/search", "/search", asked).body())
        .contains(caseFile.reference(), surname.toUpperCase(Locale.UK));
    assertThat(looks()).singleElement().extracting(AccessEntry::purpose).isEqualTo(WHY);
  }

  @Test
  void what_is_found_by_anything_else_names_nobody() {
    var analyst = signedIn(Role.ANALYST, "unit").saysWhy(WHY);

    for (var words : List.of(caseFile.reference(), "05/11/2024")) {
      assertThat(analyst.posts("/search", "/search", Map.of("query", words)).body())
          .contains(caseFile.reference())
          .doesNotContain(surname.toUpperCase(Locale.UK));
    }
    assertThat(looks()).isEmpty();
  }

  @Test
  void rows_of_single_deaths_leave_only_with_a_purpose() {
    var analyst = signedIn(Role.ANALYST, "unit");

    sendsToPurpose(analyst.gets("/case-files.csv"));
    assertThat(analyst.saysWhy(WHY).gets("/case-files.csv").statusCode()).isEqualTo(200);
  }

  @Test
  void a_partner_does_not_learn_that_others_told_of_the_same_person() {
    var partner = signedIn(Role.CONTRIBUTOR, "police");
    var recorded =
        partner.posts(
            "/record-a-death",
            "/record-a-death",
            Map.of(
                "organisation", "police",
                "said-by", "A sergeant",
                "surname", surname,
                "forenames", "Ida",
                "date-of-birth", "03/02/1981",
                "date-of-death", "05/11/2024"));
    Quiet.await(jdbc);
    var path = URI.create(recorded.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(found()).hasSize(1);

    assertThat(partner.gets(path).body())
        .contains("is kept, word for word", "The unit reads it beside what others told.")
        .doesNotContain(caseFile.reference(), "already open", "other notification");
    partner.saysWhy(WHY);
    assertThat(partner.gets(path.replace("/recorded", "")).body())
        .contains("Notification, word for word")
        .doesNotContain(caseFile.reference(), "already open");
    assertThat(partner.gets("/notifications").body()).doesNotContain(caseFile.reference());
    assertThat(looks()).hasSize(1);
  }

  private List<CaseLine> found() {
    return as(() -> caseFiles.search(CaseSearch.of(surname), 20)).items();
  }

  /** Those of this test: the log keeps what others saw, as it should. */
  private List<AccessEntry> looks() {
    return looks(caseFile.reference());
  }

  private List<AccessEntry> looks(String object) {
    return as(() -> log.whoSaw(object)).stream()
        .filter(entry -> entry.actor().endsWith(own))
        .toList();
  }

  private static void sendsToPurpose(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/purpose");
  }

  private Caller signedIn(Role role, String organisation) {
    var name = "looks-" + role.name().toLowerCase(Locale.ROOT) + "-" + own;
    people.add(name, "Somebody", organisation, Set.of(role));
    return new Caller("http://127.0.0.1:" + port)
        .signsInBy(people.makeLink(name, Duration.ofMinutes(5)));
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
