package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.HouseTest;
import org.vigil.Quiet;
import org.vigil.Telephone;
import org.vigil.casefile.CaseFile;
import org.vigil.casefile.CaseFiles;
import org.vigil.matching.Links;
import org.vigil.notification.Fact;
import org.vigil.notification.Feeds;
import org.vigil.notification.HeldRows;
import org.vigil.notification.ImportReport;
import org.vigil.notification.Intake;
import org.vigil.notification.NotificationId;
import org.vigil.notification.Notifications;
import org.vigil.notification.PartnerFile;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Page;
import org.vigil.shell.Role;

/** The forms by which an analyst puts something right. */
class CorrectingPagesTest extends HouseTest {
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Feeds feeds;
  @Autowired private Intake intake;
  @Autowired private HeldRows heldRows;
  @Autowired private Notifications notifications;
  @Autowired private Links links;
  @Autowired private CaseFiles caseFiles;
  @Autowired private JdbcClient jdbc;

  private Caller analyst;

  @BeforeEach
  void sign_in() {
    var name = "correcting-" + UUID.randomUUID().toString().substring(0, 8);
    people.add(name, "An analyst", "unit", Set.of(Role.ANALYST));
    analyst =
        new Caller("http://127.0.0.1:" + port)
            .signsInBy(people.makeLink(name, Duration.ofMinutes(5)))
            .saysWhy("surveillance");
  }

  @Test
  void a_held_row_is_set_aside_with_a_reason() {
    var held = heldRow();
    var list = "/notifications/held-rows";
    var setAside = list + "/" + held + "/set-aside";
    var page = list + "?page=" + (1 + (as(() -> heldRows.countWaiting()) - 1) / Page.USUAL_SIZE);
    assertThat(analyst.gets(page).body()).contains(setAside);

    assertThat(analyst.posts(page, setAside, Map.of("reason", " ")).body())
        .contains("Say why the row is set aside.");
    assertThat(as(() -> heldRows.waiting())).extracting(HeldRows.Held::id).contains(held);

    assertThat(analyst.posts(page, setAside, Map.of("reason", "A test row")).statusCode())
        .isEqualTo(302);
    assertThat(as(() -> heldRows.waiting())).extracting(HeldRows.Held::id).doesNotContain(held);
    assertThat(analyst.gets(page).body()).doesNotContain(setAside);
    assertThat(analyst.gets(list).body()).contains("A test row");
  }

  @Test
  void a_death_recorded_by_a_double_click_is_recorded_once() {
    var page = "/record-a-death";
    var form = FORM.matcher(analyst.gets(page).body());
    assertThat(form.find()).isTrue();
    var typed =
        Map.of(
            "form", form.group(1),
            "organisation", "coroner",
            "said-by", "The officer",
            "surname", "Quillfeather",
            "words", "Found at home");
    long before = as(() -> notifications.count("phone"));
    var first = analyst.posts(page, page, typed);
    var second = analyst.posts(page, page, typed);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(as(() -> notifications.count("phone"))).isEqualTo(before + 1);
    Quiet.await(jdbc);
  }

  @Test
  void a_fact_is_settled_with_a_value_that_can_be_read_and_a_reason() {
    var told = new Telephone(intake, jdbc).tell("Rutterford", "Edwin", "1951-02-03", "2024-10-05");
    var page = "/case-files/" + caseFile(told.id()).reference();
    var settle = page + "/settle";
    assertThat(analyst.gets(page).body()).contains("Settle: Date of birth");

    var fact = Fact.DATE_OF_BIRTH.name();
    assertThat(
            analyst
                .posts(page, settle, Map.of("fact", fact, "value", "31/2/1951", "reason", "Why"))
                .body())
        .contains("Date of birth: expected a date that exists");
    assertThat(
            analyst
                .posts(page, settle, Map.of("fact", fact, "value", "4/2/1951", "reason", ""))
                .body())
        .contains("Date of birth: give a value and say why.");
    assertThat(caseFile(told.id()).value(Fact.DATE_OF_BIRTH)).contains("1951-02-03");

    var form = Map.of("fact", fact, "value", "4/2/1951", "reason", "His passport says so");
    assertThat(analyst.posts(page, settle, form).statusCode()).isEqualTo(302);
    Quiet.await(jdbc);
    assertThat(caseFile(told.id()).value(Fact.DATE_OF_BIRTH)).contains("1951-02-04");
    assertThat(analyst.gets(page).body())
        .contains("Settled: Date of birth, 4 February 1951")
        .contains("His passport says so");
  }

  private UUID heldRow() {
    var feed = feeds.find("ambulance").orElseThrow();
    var text =
        "Incident number,Incident date,Outcome\n" + UUID.randomUUID() + ",02/11/2024,perhaps\n";
    var file =
        (PartnerFile.Rows)
            PartnerFile.read("file.csv", text.getBytes(StandardCharsets.UTF_8), feed);
    ImportReport report =
        as(() -> intake.receive(feed, file.fileName(), file.rows().iterator(), done -> {}));
    return report.held().getFirst().id();
  }

  private CaseFile caseFile(NotificationId notification) {
    return as(() -> links.caseFileOf(notification).flatMap(caseFiles::find)).orElseThrow();
  }

  private static <T> T as(Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, work);
  }
}
