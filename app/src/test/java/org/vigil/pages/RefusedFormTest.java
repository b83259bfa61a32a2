package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.shell.Role;

/** A form sent after its session has ended, or from a page of an earlier one: refused, and nothing typed is lost. */
class RefusedFormTest extends PageTest {
  private static final String SAID = "Found at home <b>by his sister</b>\nat ten";

  @Test
  void whoever_was_signed_out_meanwhile_is_told_so_and_finds_what_they_typed() {
    var visitor = signedIn(Role.ANALYST).opens("/record-a-death").fills("In their words", SAID);
    visitor.page().context().clearCookies();
    visitor.presses("Record this death");

    visitor
        .finds("You were signed out")
        .sees("Sign in again")
        .sees("It is kept nowhere else: copy it before you go on.")
        .sees(SAID)
        .findsItAccessible()
        .follows("Sign in again")
        .finds("Sign in");
  }

  @Test
  void a_page_of_an_earlier_session_leads_back_to_itself() {
    var visitor = signedIn(Role.ANALYST).opens("/record-a-death").fills("In their words", SAID);
    visitor
        .page()
        .evaluate("document.querySelectorAll('input[name=_csrf]').forEach(t => t.value = 'old')");
    visitor.presses("Record this death");

    visitor.finds("This page was open too long").sees(SAID).follows("Open the page again");
    assertThat(visitor.path()).isEqualTo("/record-a-death");
  }

  @Test
  void neither_a_password_nor_what_a_page_carries_unseen_is_shown() {
    var answer =
        calling(Role.ANALYST)
            .postsBlindly(
                "/sign-in", Map.of("username", "walker", "password", "otters", "token", "t0k3n"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("walker").doesNotContain("otters").doesNotContain("t0k3n");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void a_long_text_is_cut_short() {
    var answer =
        calling(Role.ANALYST)
            .postsBlindly("/record-a-death", Map.of("words", "otter ".repeat(10_000)));

    assertThat(answer.body()).contains("otter otter").hasSizeLessThan(40_000);
  }

  @Test
  void a_page_that_is_not_of_ones_role_says_that_and_no_more() {
    var visitor = signedIn(Role.ADMINISTRATOR).opens("/case-files");

    visitor.finds("This page is not open to you").sees("Your role does not include it");
    assertThat(visitor.reads()).doesNotContain("session");
  }
}
