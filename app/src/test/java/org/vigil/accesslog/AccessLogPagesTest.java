package org.vigil.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vigil.HouseTest;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;
import org.vigil.shell.VigilClock;

/** The room through its pages, in a house of its own with a real PostgreSQL. */
class AccessLogPagesTest extends HouseTest {
  @Autowired AccessLog log;
  @Autowired LogWatch watch;
  @Autowired People people;
  @LocalServerPort int port;

  private final String reference = "CF-TEST-" + UUID.randomUUID().toString().substring(0, 8);
  private Visitor governance;

  @BeforeEach
  void sign_in() {
    governance = signedIn("log-governance", Role.GOVERNANCE);
  }

  @Test
  void shows_who_saw_a_person_with_purpose_and_organisation() {
    look("log-analyst", "unit", AccessAction.READ_PERSON, "Signal <S-2024-019>");
    look("log-doctor", "ambulance", AccessAction.BREAK_GLASS, "immediate risk to a living person");
    var page = governance.get("/access-log/" + reference);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("2 views by 2 people in 2 organisations since")
        .contains("Signal &lt;S-2024-019&gt;")
        .contains("Ambulance service")
        .contains("1 view needs your review:")
        .contains("No agreement")
        .contains("<circle class=\"mark-dot\"")
        .contains("<path class=\"mark-alarm\"")
        .contains("The log is whole to entry");
  }

  @Test
  void says_that_nobody_has_looked() {
    assertThat(governance.get("/access-log/" + reference).body())
        .contains("Nobody has looked since")
        .doesNotContain("By organisation and day");
  }

  @Test
  void lists_entries_and_keeps_the_filter() {
    look("log-analyst", "unit", AccessAction.READ_PERSON, "Surveillance");
    var page = governance.get("/access-log?object=" + reference + "&action=READ_PERSON");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Surveillance").contains("value=\"" + reference + "\"");
    assertThat(governance.get("/access-log?object=CF-nothing&action=IMPORT").body())
        .contains("No entry fits.");
  }

  @Test
  void takes_a_day_as_it_is_typed_and_says_how_where_it_cannot() {
    look("log-analyst", "unit", AccessAction.READ_PERSON, "Surveillance");
    var today = LocalDate.now(VigilClock.COUNTY_TIME);
    for (var form : List.of("d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy")) {
      var typed = DateTimeFormatter.ofPattern(form, Locale.UK).format(today).replace(" ", "+");
      assertThat(governance.get(filtered(typed, typed)).body())
          .as(typed)
          .contains("Surveillance")
          .doesNotContain("There is a problem");
    }
    assertThat(governance.get(filtered("1/1/2001", "2001-01-02")).body())
        .contains("No entry fits.");
    assertThat(governance.get(filtered("yesterday", "")).body())
        .contains("&quot;yesterday&quot; is not a date. Give it as 2 December 2024 or 2/12/2024.")
        .contains("href=\"#from\"", "value=\"yesterday\"");
    assertThat(governance.get(filtered("2/12/2024", "1/12/2024")).body())
        .contains("The last day is before the first. Change one of them.");
    assertThat(
            governance
                .post("/access-log", "/access-log/export", "from=yesterday&object=" + reference)
                .body())
        .as("no file of other days than were asked for")
        .contains("is not a date");
  }

  @Test
  void reading_the_log_is_an_entry_too() {
    governance.get("/access-log/" + reference);
    assertThat(entries(AccessFilter.of(reference)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(AccessAction.LOG_READ);
              assertThat(entry.actor()).isEqualTo("log-governance");
            });
  }

  @Test
  void an_export_is_written_down_before_it_is_given() {
    look("log-analyst", "unit", AccessAction.READ_PERSON, "=cmd|' /C calc'!A0");
    var csv = governance.post("/access-log", "/access-log/export", "object=" + reference);
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"access-log.csv\"");
    assertThat(csv.body()).contains("READ_PERSON").contains(",'=cmd|");
    assertThat(
            entries(
                new AccessFilter(null, "log-governance", AccessAction.LOG_EXPORTED, null, null)))
        .first()
        .extracting(AccessEntry::outcome)
        .isEqualTo("1 entry");
  }

  @Test
  void the_proof_of_one_persons_views_holds_against_the_public_key() {
    look("log-analyst", "unit", AccessAction.READ_PERSON, "Surveillance");
    look("log-analyst", "unit", AccessAction.READ_PERSON, "Surveillance");
    var proof =
        governance.post(
            "/access-log/" + reference, "/access-log/" + reference + "/proof", "from=page");
    var key = LogKey.parse(watch.publicKey());
    assertThat(EntryProofs.check(proof.body(), key)).hasSize(2).doesNotContainValue(false);
    var changed = proof.body().replaceFirst("Surveillance", "Surveillancf");
    assertThat(EntryProofs.check(changed, key)).containsValue(false);
  }

  @Test
  void is_open_to_the_governance_lead_only() {
    var analyst = signedIn("log-analyst", Role.ANALYST);
    assertThat(analyst.get("/access-log").statusCode()).isEqualTo(403);
    assertThat(analyst.get("/access-log/" + reference).statusCode()).isEqualTo(403);
    assertThat(analyst.get("/").body()).doesNotContain("href=\"/access-log\"");
  }

  @Test
  void the_door_is_logged_and_an_unknown_name_can_be_erased() {
    assertThat(entries(new AccessFilter(null, "log-governance", AccessAction.SIGN_IN, null, null)))
        .isNotEmpty();
    var stranger = new Visitor(port);
    stranger.post("/sign-in", "/sign-in", "username=not-an-account-of-ours&password=wrong");
    var refused =
        entries(new AccessFilter(null, "not known", AccessAction.SIGN_IN_REFUSED, null, null))
            .getFirst();
    assertThat(refused.outcome()).startsWith("refused: ");
    assertThat(Acting.as(Actor.SYSTEM, () -> log.payloadOf(refused)))
        .contains("not-an-account-of-ours");
  }

  @Test
  void a_malformed_reference_has_no_page() {
    assertThat(governance.get("/access-log/a%20b").statusCode()).isEqualTo(404);
  }

  @Test
  void the_log_of_the_house_is_whole_and_signed() {
    assertThat(watch.sign().result()).isInstanceOf(LogCheck.Whole.class);
    assertThat(watch.check().checkpoints()).isPositive();
  }

  private String filtered(String from, String to) {
    return "/access-log?action=READ_PERSON&object=%s&from=%s&to=%s".formatted(reference, from, to);
  }

  private void look(String who, String organisation, AccessAction action, String purpose) {
    var actor = new Actor(who, who, organisation, Set.of(), Scope.UNIT);
    Acting.as(
        actor,
        () -> log.record(Access.of(action).on(reference).seeing("Case file").because(purpose)));
  }

  private List<AccessEntry> entries(AccessFilter filter) {
    return Acting.as(Actor.SYSTEM, () -> log.all(filter));
  }

  private Visitor signedIn(String username, Role role) {
    people.add(username, username, "unit", Set.of(role));
    return new Visitor(port).through(people.makeLink(username, Duration.ofMinutes(5)));
  }
}
