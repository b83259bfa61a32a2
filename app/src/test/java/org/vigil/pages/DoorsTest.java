package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vigil.HouseTest;
import org.vigil.partner.People;
import org.vigil.shell.Role;

/** What the house answers to those who knock without a browser, some of them with no good in mind. */
class DoorsTest extends HouseTest {
  @LocalServerPort private int port;
  @Autowired private People people;

  @Test
  void every_answer_carries_its_protection() {
    for (var path : List.of("/sign-in", "/assets/vigil.css", "/no-such-page", "/health")) {
      var answer = caller().gets(path);
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .contains("base-uri 'none'")
          .contains("form-action 'self'")
          .doesNotContain("unsafe-inline")
          .doesNotContain("unsafe-eval")
          .doesNotContain("*");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
    }
  }

  @Test
  void no_page_about_people_is_kept_by_a_browser() {
    assertThat(header(analyst().gets("/"), "Cache-Control")).contains("no-store");
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    var cookie =
        caller().gets("/sign-in").headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("vigil="))
            .findFirst()
            .orElseThrow();

    assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
  }

  @Test
  void the_session_changes_its_name_at_each_door() {
    var caller = caller();
    caller.gets("/sign-in");
    var before = caller.session();
    caller.signsInBy(link("doors-analyst"));

    assertThat(before).isNotEmpty();
    assertThat(caller.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void a_form_from_elsewhere_is_refused() {
    var analyst = analyst();

    for (var path : List.of("/record-a-death", "/purpose", "/search", "/sign-out", "/sign-in")) {
      assertThat(analyst.postsBlindly(path, Map.of("words", "x", "query", "x")).statusCode())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(analyst.gets("/").statusCode()).as("still signed in").isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/%2F/elsewhere.example",
        "javascript:alert(1)",
        "/@elsewhere.example",
        "/a\r\nLocation: //elsewhere.example",
        ""
      })
  void saying_why_never_leads_out_of_the_house(String next) {
    var answer =
        analyst().posts("/purpose", "/purpose", Map.of("purpose", "Annual audit", "next", next));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).isIn("/", "http://127.0.0.1:" + port + "/");
  }

  @Test
  void an_unknown_page_is_answered_with_a_page_of_ours() {
    var answer = analyst().gets("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such page").doesNotContain("Whitelabel");
  }

  @Test
  void nothing_of_the_inside_is_told_when_a_request_makes_no_sense() {
    var analyst = analyst();

    for (var path :
        List.of(
            "/notifications/imports/not-an-id",
            "/notifications/not-an-id",
            "/case-files?page=minus-one",
            "/case-files/CF-0000-0000",
            "/notifications?page=-7")) {
      var answer = analyst.gets(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body())
          .as(path)
          .doesNotContain("Exception")
          .doesNotContain("org.springframework")
          .doesNotContain("SELECT");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/design-system/assets/fonts/light-94a07e06a1-v2.woff2",
        "/assets/design-system/assets/fonts/bold-b542beb274-v2.woff2",
        "/assets/design-system/assets/images/govuk-crest.svg",
        "/assets/design-system/assets/images/govuk-icon-180.png",
        "/assets/fonts/light-94a07e06a1-v2.woff2",
        "/assets/images/govuk-crest.svg",
        "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg",
        "/META-INF/resources/webjars/govuk-frontend/5.14.0/package.json",
        "/assets/../application.yaml"
      })
  void the_typeface_and_crest_of_gov_uk_are_not_served(String path) {
    assertThat(caller().gets(path).statusCode()).isNotEqualTo(200);
    assertThat(analyst().gets(path).statusCode()).isNotEqualTo(200);
  }

  @Test
  void a_guesser_is_slowed_down_and_nobody_else() {
    people.add("doors-guessed", "Guessed", "unit", Set.of(Role.ANALYST));
    var password = people.giveOneTimePassword("doors-guessed");
    for (int i = 0; i < 6; i++) {
      caller().showsPassword("doors-guessed", "wrong " + i);
    }

    var rightButTooSoon =
        caller()
            .posts(
                "/sign-in", "/sign-in", Map.of("username", "doors-guessed", "password", password));

    assertThat(rightButTooSoon.statusCode()).isEqualTo(200);
    assertThat(rightButTooSoon.body()).contains("too many tries");
    assertThat(analyst().gets("/").statusCode()).isEqualTo(200);
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port);
  }

  private Caller analyst() {
    return caller().signsInBy(link("doors-analyst"));
  }

  private String link(String username) {
    people.add(username, "Analyst at the doors", "unit", Set.of(Role.ANALYST));
    return people.makeLink(username, Duration.ofMinutes(5));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
