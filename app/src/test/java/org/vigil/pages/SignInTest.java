package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.shell.Role;

/** The two doors of the house, walked through as people do. */
class SignInTest extends PageTest {
  private static final String OWN_PASSWORD = "seven brown otters at noon";

  private final String name = "walker-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void someone_new_chooses_a_password_sets_up_a_code_generator_and_is_in() {
    var visitor = stranger();
    signUp(visitor);

    assertThat(visitor.path()).isEqualTo("/");
    visitor.finds("What needs you today").presses("Sign out").sees("You are signed out.");
  }

  @Test
  void the_next_time_it_takes_the_password_and_the_code() {
    var first = stranger();
    var codes = signUp(first);
    first.presses("Sign out");

    var visitor = stranger();
    showPassword(visitor, name, OWN_PASSWORD).finds("Type your code");
    visitor.fills("The six digits your code generator shows now", codes.next()).presses("Sign in");

    assertThat(visitor.path()).isEqualTo("/");
  }

  @Test
  void a_code_opens_the_door_once() {
    var first = stranger();
    var codes = signUp(first);
    var used = codes.next();
    showPassword(stranger(), name, OWN_PASSWORD)
        .fills("The six digits your code generator shows now", used)
        .presses("Sign in")
        .finds("What needs you today");

    showPassword(stranger(), name, OWN_PASSWORD)
        .fills("The six digits your code generator shows now", used)
        .presses("Sign in")
        .finds("Type your code")
        .sees("That code is not right or was used before.");
  }

  @Test
  void the_answer_to_a_stranger_and_to_a_slip_is_the_same() {
    signUp(stranger());

    var slip = showPassword(stranger(), name, "not my words at all").reads();
    var nobody = showPassword(stranger(), "nobody-of-this-name", "not my words at all").reads();

    assertThat(slip).isEqualTo(nobody).contains("The name or the password is not right");
  }

  @Test
  void a_password_alone_opens_no_page() {
    signUp(stranger());
    var visitor = showPassword(stranger(), name, OWN_PASSWORD);

    for (var page : Set.of("/", "/search", "/case-files", "/notifications", "/record-a-death")) {
      visitor.opens(page);
      assertThat(visitor.page().locator("body").innerText())
          .as(page)
          .doesNotContain("What needs you today")
          .containsAnyOf("Sign in", "This page is not open to you");
      assertThat(visitor.menu().count()).as("a menu at " + page).isZero();
    }
  }

  @Test
  void a_weak_password_is_refused_and_the_page_says_what_would_do() {
    people().add(name, "Walker", "unit", Set.of(Role.ANALYST));
    var visitor = showPassword(stranger(), name, people().giveOneTimePassword(name));

    visitor
        .fills("New password", "short")
        .presses("Keep this password")
        .finds("Choose a password")
        .sees("Use at least 15 characters.");
  }

  @Test
  void a_one_time_link_works_once() {
    people().add(name, "Walker", "unit", Set.of(Role.ANALYST));
    var link = people().makeLink(name, Duration.ofMinutes(5));

    stranger().signsInBy(link).finds("What needs you today");

    stranger().signsInBy(link).sees("This link was used before or is out of date.");
  }

  @Test
  void looking_at_a_one_time_link_does_not_use_it_up() {
    people().add(name, "Walker", "unit", Set.of(Role.ANALYST));
    var link = people().makeLink(name, Duration.ofMinutes(5));

    stranger().opens("/sign-in/link?token=" + link);

    stranger().signsInBy(link).finds("What needs you today");
  }

  @Test
  void a_closed_account_opens_nothing() {
    signUp(stranger());
    people().disable(name);

    showPassword(stranger(), name, OWN_PASSWORD)
        .finds("Sign in")
        .sees("The name or the password is not right");
  }

  private CodeGenerator signUp(Visitor visitor) {
    people().add(name, "Walker", "unit", Set.of(Role.ANALYST));
    showPassword(visitor, name, people().giveOneTimePassword(name));
    visitor
        .finds("Choose a password")
        .fills("New password", OWN_PASSWORD)
        .presses("Keep this password")
        .finds("Set up your code generator");
    var codes = new CodeGenerator(visitor.page().locator("code").innerText());
    visitor.fills("The six digits it shows now", codes.now()).presses("Confirm and sign in");
    return codes;
  }

  private static Visitor showPassword(Visitor visitor, String name, String password) {
    return visitor
        .opens("/sign-in")
        .fills("Your name in Vigil", name)
        .fills("Password", password)
        .presses("Continue");
  }
}
