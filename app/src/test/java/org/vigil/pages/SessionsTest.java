package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.HouseTest;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessFilter;
import org.vigil.accesslog.AccessLog;
import org.vigil.monthlyupdate.contribution.ExampleContributions;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.Role;

/** What a session rests on, and what ends it. */
class SessionsTest extends HouseTest {
  private static final Pattern KEY = Pattern.compile("<code[^>]*>([A-Z2-7 ]+)</code>");
  private static final String OWN_PASSWORD = "seven brown otters at noon";
  private static final String OTHER_PASSWORD = "eight grey herons by the weir";
  private static final int HALF_AN_HOUR = 30 * 60;

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private AccessLog log;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ServletWebServerApplicationContext house;

  private final String name = "session-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_closed_account_opens_nothing_more_from_the_next_step_on() {
    var analyst = caller().signsInBy(link(name));
    assertThat(analyst.gets("/").statusCode()).isEqualTo(200);

    people.disable(name);

    isShownTheDoor(analyst);
    assertThat(analyst.gets("/sign-in?ended").body()).contains("Your session has ended");
  }

  @Test
  void a_form_sent_after_the_account_was_closed_changes_nothing_and_leads_to_the_door() {
    var analyst = caller().signsInBy(link(name));
    var token = analyst.forgeryToken("/purpose");

    people.disable(name);

    var answer =
        analyst.postsBlindly("/purpose", Map.of("purpose", "Annual audit", "_csrf", token));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/sign-in?ended");
  }

  @Test
  void another_password_ends_what_is_open() {
    var analyst = caller().signsInBy(link(name));

    people.giveOneTimePassword(name);

    isShownTheDoor(analyst);
  }

  @Test
  void other_roles_end_what_is_open() {
    var analyst = caller().signsInBy(link(name));

    change("update account set roles = '{GOVERNANCE}' where username = ?");

    isShownTheDoor(analyst);
  }

  @Test
  void between_the_doors_a_closed_account_ends_as_well() {
    people.add(name, "Halfway", "unit", Set.of(Role.ANALYST));
    var halfway = caller().showsPassword(name, people.giveOneTimePassword(name));
    assertThat(halfway.gets("/sign-in/new-password").statusCode()).isEqualTo(200);

    people.disable(name);

    var answer = halfway.gets("/sign-in/new-password");
    assertThat(location(answer)).endsWith("/sign-in?ended");
  }

  @Test
  void whoever_changes_their_own_password_stays_and_their_other_browser_does_not() {
    var here = caller();
    var codes = signsUp(here);
    var there = caller().showsPassword(name, OWN_PASSWORD);
    there.posts("/sign-in/code", "/sign-in/code", Map.of("code", codes.next()));
    assertThat(there.gets("/").statusCode()).isEqualTo(200);
    var before = here.session();

    var answer = changesPassword(here, OWN_PASSWORD, OTHER_PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(here.gets("/").statusCode()).isEqualTo(200);
    assertThat(here.session()).isNotEqualTo(before);
    isShownTheDoor(there);
    assertThat(changes())
        .containsExactly(
            "Password changed by " + name,
            "Code generator set up by " + name,
            "Password changed by " + name);
  }

  @Test
  void inside_the_password_changes_only_for_whoever_says_the_one_they_have() {
    var here = caller();
    signsUp(here);

    for (var guess : List.of("", "not my words at all")) {
      assertThat(changesPassword(here, guess, OTHER_PASSWORD).body())
          .contains("The password you have now is not right.");
    }

    assertThat(location(knocks(OTHER_PASSWORD))).isEmpty();
    assertThat(location(knocks(OWN_PASSWORD))).endsWith("/sign-in/code");
  }

  @Test
  void a_password_alone_does_not_change_the_password() {
    signsUp(caller());
    var thief = caller().showsPassword(name, OWN_PASSWORD);

    assertThat(location(thief.gets("/sign-in/new-password"))).endsWith("/sign-in/code");
    var answer =
        thief.posts(
            "/sign-in/code",
            "/sign-in/new-password",
            Map.of("old", OWN_PASSWORD, "password", OTHER_PASSWORD));

    assertThat(answer.body()).contains("Sign in with your code first");
    assertThat(location(knocks(OWN_PASSWORD))).endsWith("/sign-in/code");
  }

  @Test
  void a_one_time_password_must_be_changed_before_anything_else() {
    people.add(name, "Newcomer", "unit", Set.of(Role.ANALYST));
    var newcomer = caller().showsPassword(name, people.giveOneTimePassword(name));

    for (var page : List.of("/sign-in/set-up-code", "/sign-in/code")) {
      assertThat(location(newcomer.gets(page))).as(page).endsWith("/sign-in/new-password");
      var answer = newcomer.posts("/sign-in/new-password", page, Map.of("code", "000000"));
      assertThat(location(answer)).as(page).endsWith("/sign-in/new-password");
    }
  }

  @Test
  void a_one_time_password_that_nobody_used_in_time_opens_nothing_and_says_so() {
    people.add(name, "Newcomer", "unit", Set.of(Role.ANALYST));
    var password = people.giveOneTimePassword(name);
    assertThat(location(knocks(password))).endsWith("/sign-in/new-password");

    change(
        "update account set password_until = password_until - interval '72 hours' where username = ?");

    assertThat(knocks(password).body()).contains("This one-time password is out of date.");
    assertThat(knocks("not the password").body())
        .contains("The name or the password is not right.");
  }

  @Test
  void whoever_signs_in_next_at_a_browser_does_not_do_it_for_the_purpose_of_the_one_before() {
    var browser = caller().signsInBy(link(name));
    browser.saysWhy("Annual audit");
    assertThat(session(browser).getAttribute("vigil.purpose")).isNotNull();

    browser.signsInBy(link(name + "-next"));

    assertThat(session(browser).getAttribute("vigil.purpose")).isNull();
  }

  @Test
  void the_key_of_a_code_generator_is_offered_to_one_person_only() {
    var browser = caller();
    showsOwnPasswordFirst(browser, name);
    var first = key(browser);
    assertThat(key(browser)).as("to the same person").isEqualTo(first);

    showsOwnPasswordFirst(browser, name + "-next");

    assertThat(key(browser)).isNotEqualTo(first);
  }

  @Test
  void the_time_to_write_a_contribution_is_none_of_whoever_signs_in_after() {
    var browser = caller();
    assertThat(browser.gets(ExampleContributions.openLink(house)).statusCode()).isEqualTo(200);
    assertThat(session(browser).getMaxInactiveInterval()).isEqualTo(8 * 60 * 60);

    browser.signsInBy(link(name));
    assertThat(session(browser).getMaxInactiveInterval()).isEqualTo(HALF_AN_HOUR);

    assertThat(browser.gets(ExampleContributions.openLink(house)).statusCode()).isEqualTo(200);
    assertThat(session(browser).getMaxInactiveInterval()).isEqualTo(HALF_AN_HOUR);
  }

  private void isShownTheDoor(Caller whoever) {
    var answer = whoever.gets("/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/sign-in?ended");
    assertThat(location(whoever.gets("/"))).endsWith("/sign-in");
  }

  /** Comes with a one-time password, chooses another and sets up a code generator. */
  private CodeGenerator signsUp(Caller caller) {
    showsOwnPasswordFirst(caller, name);
    var codes = new CodeGenerator(key(caller));
    var answer =
        caller.posts("/sign-in/set-up-code", "/sign-in/set-up-code", Map.of("code", codes.now()));
    assertThat(answer.statusCode()).isEqualTo(302);
    return codes;
  }

  private void showsOwnPasswordFirst(Caller caller, String username) {
    people.add(username, "Newcomer", "unit", Set.of(Role.ANALYST));
    caller.showsPassword(username, people.giveOneTimePassword(username));
    var answer =
        caller.posts(
            "/sign-in/new-password", "/sign-in/new-password", Map.of("password", OWN_PASSWORD));
    assertThat(location(answer)).endsWith("/sign-in/set-up-code");
  }

  private static String key(Caller caller) {
    var found = KEY.matcher(caller.gets("/sign-in/set-up-code").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static HttpResponse<String> changesPassword(Caller caller, String old, String password) {
    return caller.posts(
        "/sign-in/new-password", "/sign-in/new-password", Map.of("old", old, "password", password));
  }

  private HttpResponse<String> knocks(String password) {
    return caller().posts("/sign-in", "/sign-in", Map.of("username", name, "password", password));
  }

  private List<String> changes() {
    var changed =
        new AccessFilter("account/" + name, null, AccessAction.ACCOUNT_CHANGED, null, null);
    return Acting.as(Actor.SYSTEM, () -> log.all(changed)).stream()
        .map((AccessEntry entry) -> entry.seen() + " by " + entry.actor())
        .toList();
  }

  private void change(String sql) {
    Acting.as(
        Actor.SYSTEM, () -> transaction.execute(status -> jdbc.sql(sql).param(name).update()));
  }

  private HttpSession session(Caller caller) {
    var tomcat = (TomcatWebServer) Objects.requireNonNull(house.getWebServer());
    var context = (Context) tomcat.getTomcat().getHost().findChildren()[0];
    try {
      return context.getManager().findSession(caller.session()).getSession();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port);
  }

  private String link(String username) {
    people.add(username, "Analyst of a session", "unit", Set.of(Role.ANALYST));
    return people.makeLink(username, Duration.ofMinutes(5));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
