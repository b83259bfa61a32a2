package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.vigil.shell.SignInDesk.Answer;

/** The door under those who come in great numbers, with a guess in hand. */
class SignInDeskTest {
  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";
  private static final String WORDS = "seven brown otters at noon";

  private final KeptAccounts accounts = new KeptAccounts().keep(KeptAccounts.analyst("ann", WORDS));
  private final List<Object> written = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void everyoneGoesHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void many_who_sign_in_at_once_are_let_in_a_few_at_a_time_or_asked_to_come_again()
      throws Exception {
    var encoder = new CountingEncoder(() -> Thread.sleep(10));
    var desk = desk(new FewAtOnce(encoder, 4, Duration.ofMillis(100)));
    var tries = new ArrayList<Callable<Answer>>();
    for (int n = 0; n < 120; n++) {
      var address = "192.0.2." + n;
      tries.add(() -> knocks(desk, "ann", WORDS, address));
    }

    var answers = new ArrayList<Answer>();
    try (var people = Executors.newFixedThreadPool(120)) {
      for (var answer : people.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }

    assertThat(encoder.mostAtOnce()).isLessThanOrEqualTo(4);
    assertThat(answers).hasSize(120).containsOnly(Answer.COME_IN, Answer.BUSY);
    assertThat(answers).contains(Answer.COME_IN, Answer.BUSY);
    assertThat(written).isEmpty();
  }

  /** The passwords are as dear as in the house: a hundred and twenty at once would take 2.2 GB. */
  @Test
  void with_real_passwords_nothing_breaks() throws Exception {
    var encoder = new SecurityConfiguration().passwordEncoder();
    var kept = KeptAccounts.analyst("bea", String.valueOf(encoder.encode(WORDS)));
    accounts.keep(kept);
    var desk = desk(encoder);
    var tries = new ArrayList<Callable<Answer>>();
    for (int n = 0; n < 120; n++) {
      var address = "192.0.2." + n;
      tries.add(() -> knocks(desk, "bea", WORDS, address));
    }

    try (var people = Executors.newFixedThreadPool(120)) {
      for (var answer : people.invokeAll(tries)) {
        assertThat(answer.get()).isIn(Answer.COME_IN, Answer.BUSY);
      }
    }
  }

  @Test
  void a_thousand_tries_of_one_address_are_written_down_a_few_times() {
    var desk = desk();
    for (int n = 0; n < 1_000; n++) {
      knocks(desk, "name " + n, "wrong", ELSEWHERE);
    }

    assertThat(written).hasSizeLessThanOrEqualTo(30 + 2);
    assertThat(written.getLast())
        .isEqualTo(
            new DoorEvent.SignInRefused(
                "name 30", "too many tries; others in this minute are not written down"));
  }

  @Test
  void a_thousand_tries_that_must_wait_are_written_down_once() {
    var desk = desk();
    for (int n = 0; n < 5; n++) {
      knocks(desk, "ann", "wrong", ELSEWHERE);
    }
    written.clear();
    for (int n = 0; n < 1_000; n++) {
      assertThat(knocks(desk, "ann", "wrong", ELSEWHERE)).isEqualTo(Answer.TOO_MANY_TRIES);
    }

    assertThat(written).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void whoever_guesses_at_a_name_waits_and_its_owner_does_not() {
    var desk = desk();
    for (int n = 0; n < 5; n++) {
      assertThat(knocks(desk, "ann", "wrong", ELSEWHERE)).isEqualTo(Answer.NOT_RIGHT);
    }

    assertThat(knocks(desk, "ann", WORDS, ELSEWHERE)).isEqualTo(Answer.TOO_MANY_TRIES);
    assertThat(knocks(desk, "ann", WORDS, HOME)).isEqualTo(Answer.COME_IN);
  }

  @Test
  void from_where_somebody_signed_in_before_no_other_guesser_keeps_them_out() {
    var desk = desk();
    signsInWithBoth(desk);
    for (int n = 0; n < 60; n++) {
      knocks(desk, "ann", "wrong", "203.0.113." + n);
    }

    assertThat(knocks(desk, "ann", WORDS, "203.0.113.99")).isEqualTo(Answer.TOO_MANY_TRIES);
    assertThat(knocks(desk, "ann", WORDS, HOME)).isEqualTo(Answer.COME_IN);
  }

  @Test
  void five_wrong_codes_are_all_that_a_password_buys() {
    var desk = desk();
    var request = request(HOME);
    var response = new MockHttpServletResponse();
    desk.showPassword("ann", WORDS, request, response);
    for (int n = 0; n < 5; n++) {
      assertThat(desk.showCode("00000x", request, response)).isEqualTo(Answer.NOT_RIGHT);
    }

    assertThat(desk.showCode(code("ann"), request, response)).isEqualTo(Answer.TOO_MANY_TRIES);
  }

  @Test
  void each_door_begins_a_session_that_holds_nothing_of_the_one_before() {
    var desk = desk();
    var request = request(HOME);
    var response = new MockHttpServletResponse();
    var before = (MockHttpSession) Objects.requireNonNull(request.getSession());
    before.setMaxInactiveInterval(8 * 60 * 60);
    before.setAttribute("vigil.purpose", "Of the one before");

    desk.showPassword("ann", WORDS, request, response);

    assertThat(before.isInvalid()).isTrue();
    var between = (MockHttpSession) Objects.requireNonNull(request.getSession());
    isNew(between);
    between.setAttribute("vigil.purpose", "Of the one between the doors");

    desk.showCode(code("ann"), request, response);

    assertThat(between.isInvalid()).isTrue();
    isNew((MockHttpSession) Objects.requireNonNull(request.getSession()));
  }

  private static void isNew(MockHttpSession session) {
    assertThat(session.getAttribute("vigil.purpose")).isNull();
    assertThat(session.getMaxInactiveInterval())
        .isEqualTo(new MockHttpSession().getMaxInactiveInterval());
  }

  private void signsInWithBoth(SignInDesk desk) {
    var request = request(HOME);
    var response = new MockHttpServletResponse();
    assertThat(desk.showPassword("ann", WORDS, request, response)).isEqualTo(Answer.COME_IN);
    assertThat(desk.showCode(code("ann"), request, response)).isEqualTo(Answer.COME_IN);
  }

  private String code(String username) {
    return OneTimeCodes.codeAt(
        Objects.requireNonNull(accounts.get(username).codeSecret()), Instant.now());
  }

  private static Answer knocks(SignInDesk desk, String name, String password, String address) {
    return desk.showPassword(name, password, request(address), new MockHttpServletResponse());
  }

  private static MockHttpServletRequest request(String address) {
    var request = new MockHttpServletRequest("POST", "/sign-in");
    request.setRemoteAddr(address);
    return request;
  }

  private SignInDesk desk() {
    return desk(new CountingEncoder(() -> {}));
  }

  private SignInDesk desk(PasswordEncoder encoder) {
    return new SignInDesk(
        new SecurityConfiguration().authenticationManager(accounts, encoder),
        encoder,
        accounts,
        new SignInThrottle(),
        written::add);
  }
}
