package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class AccountWatchTest {
  private static final Instant NINE = Instant.parse("2024-12-02T09:00:00Z");
  private static final Duration TWELVE_HOURS = Duration.ofHours(12);

  private final KeptAccounts accounts =
      new KeptAccounts().keep(KeptAccounts.analyst("ann", "seven brown otters"));
  private final MockHttpSession session = new MockHttpSession();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private Instant now = NINE;

  @AfterEach
  void everyoneGoesHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_session_of_an_account_that_stays_as_it_is_goes_on() throws Exception {
    signIn();
    now = NINE.plus(TWELVE_HOURS).minusSeconds(1);

    assertThat(goesOn("/case-files")).isTrue();
  }

  @Test
  void a_session_ends_when_it_is_twelve_hours_old_however_busy() throws Exception {
    signIn();
    now = NINE.plus(TWELVE_HOURS);

    endsAtTheDoor();
  }

  @Test
  void a_session_ends_when_the_account_is_closed() throws Exception {
    signIn();
    accounts.close("ann");

    endsAtTheDoor();
  }

  @Test
  void a_session_ends_when_the_password_is_another() throws Exception {
    signIn();
    accounts.setPassword("ann", "eight grey herons");

    endsAtTheDoor();
  }

  @Test
  void a_session_ends_when_the_code_generator_is_another() throws Exception {
    signIn();
    accounts.setCodeSecret("ann", OneTimeCodes.newSecret());

    endsAtTheDoor();
  }

  @Test
  void a_session_ends_when_the_roles_are_others() throws Exception {
    signIn();
    accounts.move("ann", "unit", EnumSet.of(Role.ANALYST, Role.GOVERNANCE));

    endsAtTheDoor();
  }

  @Test
  void a_session_ends_when_the_organisation_is_another() throws Exception {
    signIn();
    accounts.move("ann", "police", EnumSet.of(Role.ANALYST));

    endsAtTheDoor();
  }

  @Test
  void where_strangers_may_come_whoever_had_a_session_goes_on_as_one() throws Exception {
    signIn();
    accounts.close("ann");

    assertThat(goesOn("/contribute/x")).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    assertThat(session.isInvalid()).as("what is being written is not lost").isFalse();
    assertThat(
            session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
        .isNull();
  }

  @Test
  void nobodys_account_is_read_for_a_picture() throws Exception {
    signIn();
    int before = accounts.timesAsked();

    assertThat(goesOn("/assets/vigil.css")).isTrue();
    assertThat(accounts.timesAsked()).isEqualTo(before);
  }

  @Test
  void where_the_database_is_away_nothing_is_opened_and_the_session_stays() throws Exception {
    signIn();
    var away =
        new AccountWatch(
            new DatabaseAway(),
            TWELVE_HOURS,
            InstantSource.fixed(NINE),
            request -> false,
            request -> false);

    assertThat(goesOn(away, "/case-files")).isFalse();
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void how_long_a_session_lasts_is_set_in_hours_or_minutes() {
    assertThat(AccountWatch.longest("90m")).isEqualTo(Duration.ofMinutes(90));
    for (var wrong : List.of("0h", "12", "-1h", "for ever", "")) {
      assertThatThrownBy(() -> AccountWatch.longest(wrong))
          .isInstanceOfSatisfying(
              WrongSetting.class,
              told ->
                  assertThat(told.whatToDo())
                      .isEqualTo("Give it in hours or minutes, as 12h or 90m, then start again."));
    }
  }

  private void signIn() {
    var user = new SignedInUser(accounts.get("ann"), NINE);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.roleAuthorities()));
    SecurityContextHolder.setContext(context);
    session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
  }

  private void endsAtTheDoor() throws Exception {
    assertThat(goesOn("/case-files")).isFalse();
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?ended");
    assertThat(session.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  private boolean goesOn(String path) throws Exception {
    return goesOn(
        new AccountWatch(
            accounts,
            TWELVE_HOURS,
            () -> now,
            request -> request.getRequestURI().startsWith("/assets/"),
            request -> request.getRequestURI().startsWith("/contribute/")),
        path);
  }

  private boolean goesOn(AccountWatch watch, String path) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    var rest = new MockFilterChain();
    watch.doFilter(request, response, rest);
    return rest.getRequest() != null;
  }

  private static final class DatabaseAway implements Accounts {
    @Override
    public Optional<Account> find(String username) {
      throw new DataAccessResourceFailureException("the connection is closed");
    }

    @Override
    public void setPassword(String username, String passwordHash) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setCodeSecret(String username, String secret) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean useCode(String username, long timeStep) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> useLink(String token) {
      throw new UnsupportedOperationException();
    }
  }
}
