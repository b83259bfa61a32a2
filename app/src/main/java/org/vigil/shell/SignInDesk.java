package org.vigil.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets people in, one factor after the other. The session changes its name at each step. */
@Component
@ConditionalOnWebApplication
public class SignInDesk {
  /** Shortest password we set no limit above. */
  public static final int SHORTEST_PASSWORD = 15;

  private final AuthenticationManager passwords;
  private final PasswordEncoder encoder;
  private final Accounts accounts;
  private final SignInThrottle throttle;
  private final ApplicationEventPublisher events;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  SignInDesk(
      AuthenticationManager passwords,
      PasswordEncoder encoder,
      Accounts accounts,
      SignInThrottle throttle,
      ApplicationEventPublisher events) {
    this.passwords = passwords;
    this.encoder = encoder;
    this.accounts = accounts;
    this.throttle = throttle;
    this.events = events;
  }

  /** Whether the password opens the first door. The answer to a stranger and to a slip is the same. */
  public boolean showPassword(
      String username, String password, HttpServletRequest request, HttpServletResponse response) {
    if (throttle.mustWait(username)) {
      events.publishEvent(new DoorEvent.SignInRefused(username, "too many tries"));
      return false;
    }
    try {
      var shown =
          passwords.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(username, password));
      enter(
          userOf(shown),
          List.of(authority(SecurityConfiguration.PASSWORD_SHOWN)),
          request,
          response);
      return true;
    } catch (AuthenticationException refused) {
      throttle.noteFailure(username);
      events.publishEvent(new DoorEvent.SignInRefused(username, "password or name not right"));
      return false;
    }
  }

  public boolean showCode(String code, HttpServletRequest request, HttpServletResponse response) {
    var account = current();
    var secret = account.codeSecret();
    if (secret == null || throttle.mustWait(account.username())) {
      return false;
    }
    return accept(account, code, secret, "password and code", request, response);
  }

  /** Takes up a new code generator: the first code proves that it was set up. */
  public boolean confirmCodeSecret(
      String secret, String code, HttpServletRequest request, HttpServletResponse response) {
    var account = current();
    if (OneTimeCodes.stepOf(code, secret, Instant.now()).isEmpty()) {
      return false;
    }
    accounts.setCodeSecret(account.username(), secret);
    return accept(account, code, secret, "password and a new code generator", request, response);
  }

  private boolean accept(
      Account account,
      String code,
      String secret,
      String how,
      HttpServletRequest request,
      HttpServletResponse response) {
    var step = OneTimeCodes.stepOf(code, secret, Instant.now());
    if (step.isEmpty() || !accounts.useCode(account.username(), step.getAsLong())) {
      throttle.noteFailure(account.username());
      events.publishEvent(new DoorEvent.SignInRefused(account.username(), "code not right"));
      return false;
    }
    letIn(account, how, request, response);
    return true;
  }

  /** A demonstration's one-time link stands for both factors, once. */
  public boolean followLink(
      String token, HttpServletRequest request, HttpServletResponse response) {
    var account = accounts.useLink(token);
    account.ifPresent(a -> letIn(a, "one-time link", request, response));
    return account.isPresent();
  }

  /** Sets a new password for whoever is between the doors; the reason it is refused, or empty. */
  public Optional<String> changePassword(String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      return Optional.of(
          "Use at least "
              + SHORTEST_PASSWORD
              + " characters. Several plain words are easy to remember.");
    }
    if (password.chars().distinct().count() < 5
        || password.toLowerCase(Locale.ROOT).contains("password")) {
      return Optional.of("Choose something harder to guess: several unrelated words are good.");
    }
    accounts.setPassword(current().username(), encoder.encode(password));
    return Optional.empty();
  }

  public static String newCodeSecret() {
    return OneTimeCodes.newSecret();
  }

  public static String codeAddress(String username, String secret) {
    return OneTimeCodes.address(username, secret);
  }

  /** The account between the doors, as it stands now. */
  public Account current() {
    var user = userOf(SecurityContextHolder.getContext().getAuthentication());
    return accounts.find(user.getUsername()).orElseThrow(NotFound::new);
  }

  private void letIn(
      Account account, String how, HttpServletRequest request, HttpServletResponse response) {
    var user = new SignedInUser(account);
    var authorities = new ArrayList<>(user.roleAuthorities());
    authorities.add(authority(SecurityConfiguration.BOTH_FACTORS));
    events.publishEvent(new DoorEvent.SignedIn(account.username(), account.organisation(), how));
    throttle.forget(account.username());
    enter(user, authorities, request, response);
  }

  private void enter(
      SignedInUser user,
      List<GrantedAuthority> authorities,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  private static SignedInUser userOf(@Nullable Authentication authentication) {
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser user)) {
      throw new IllegalStateException("nobody is between the doors");
    }
    return user;
  }

  private static GrantedAuthority authority(String name) {
    return new SimpleGrantedAuthority(name);
  }
}
