package org.vigil.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.CredentialsExpiredException;
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

/**
 * Lets people in, one factor after the other. Each step begins a session of its own: nothing is left in it by whoever sat at
 * the browser before.
 */
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

  /** What the door says. */
  public enum Answer {
    COME_IN,
    NOT_RIGHT,
    /** It was right, and a one-time password that nobody used in time. */
    PASSWORD_OVER,
    TOO_MANY_TRIES,
    /** Others sign in just now. */
    BUSY
  }

  /** Whether the password opens the first door. The answer to a stranger and to a slip is the same. */
  public Answer showPassword(
      String username, String password, HttpServletRequest request, HttpServletResponse response) {
    var address = request.getRemoteAddr();
    if (throttle.mustWait(username, address, Instant.now())) {
      if (throttle.isToBeWrittenDown(Instant.now())) {
        events.publishEvent(
            new DoorEvent.SignInRefused(
                username, "too many tries; others in this minute are not written down"));
      }
      return Answer.TOO_MANY_TRIES;
    }
    try {
      passwords.authenticate(
          UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    } catch (FewAtOnce.Busy busy) {
      return Answer.BUSY;
    } catch (CredentialsExpiredException over) {
      refuse(username, address, "one-time password out of date");
      return Answer.PASSWORD_OVER;
    } catch (AuthenticationException refused) {
      refuse(username, address, "password or name not right");
      return Answer.NOT_RIGHT;
    }
    var user = new SignedInUser(open(username), Instant.now());
    enter(user, List.of(authority(SecurityConfiguration.PASSWORD_SHOWN)), request, response);
    return Answer.COME_IN;
  }

  private void refuse(String username, String address, String why) {
    throttle.noteWrong(username, address, Instant.now());
    events.publishEvent(new DoorEvent.SignInRefused(username, why));
  }

  /** Whether the code opens the second door, for somebody whose password is their own. */
  public Answer showCode(String code, HttpServletRequest request, HttpServletResponse response) {
    var account = current();
    var secret = account.codeSecret();
    if (secret == null || account.mustChangePassword() || !isBetweenTheDoors()) {
      return Answer.NOT_RIGHT;
    }
    if (throttle.mustWaitWithinTheDoor(account.username(), Instant.now())) {
      return Answer.TOO_MANY_TRIES;
    }
    return accept(account, code, secret, "password and code", request, response);
  }

  /** Takes up a new code generator: the first code proves that it was set up. */
  public Answer confirmCodeSecret(
      String secret, String code, HttpServletRequest request, HttpServletResponse response) {
    var account = current();
    if (account.codeSecret() != null
        || account.mustChangePassword()
        || !isBetweenTheDoors()
        || OneTimeCodes.stepOf(code, secret, Instant.now()).isEmpty()) {
      return Answer.NOT_RIGHT;
    }
    accounts.setCodeSecret(account.username(), secret);
    return accept(current(), code, secret, "password and a new code generator", request, response);
  }

  private Answer accept(
      Account account,
      String code,
      String secret,
      String how,
      HttpServletRequest request,
      HttpServletResponse response) {
    var step = OneTimeCodes.stepOf(code, secret, Instant.now());
    if (step.isEmpty() || !accounts.useCode(account.username(), step.getAsLong())) {
      throttle.noteWrongWithinTheDoor(account.username(), Instant.now());
      events.publishEvent(new DoorEvent.SignInRefused(account.username(), "code not right"));
      return Answer.NOT_RIGHT;
    }
    throttle.letIn(account.username(), request.getRemoteAddr(), Instant.now());
    letIn(account, how, request, response);
    return Answer.COME_IN;
  }

  /** A demonstration's one-time link stands for both factors, once. */
  public boolean followLink(
      String token, HttpServletRequest request, HttpServletResponse response) {
    var account = accounts.useLink(token);
    account.ifPresent(a -> letIn(a, "one-time link", request, response));
    return account.isPresent();
  }

  /**
   * Sets a new password: in place of a one-time password that was shown a moment ago, or for somebody who is inside and says
   * the one they have. Other sessions of the account end with it.
   *
   * @param old the password they have; asked of whoever is inside
   * @return the reason it is refused, or empty
   */
  public Optional<String> changePassword(
      String old, String password, HttpServletRequest request, HttpServletResponse response) {
    try {
      var refusal = whyNotChange(old).or(() -> whyNotGoodEnough(password));
      if (refusal.isEmpty()) {
        change(Objects.requireNonNull(encoder.encode(password)), request, response);
      }
      return refusal;
    } catch (FewAtOnce.Busy busy) {
      return Optional.of("Others sign in just now. Try again in a moment.");
    }
  }

  private Optional<String> whyNotChange(String old) {
    var account = current();
    if (isBetweenTheDoors()) {
      return account.mustChangePassword() && !account.isPasswordOver(Instant.now())
          ? Optional.empty()
          : Optional.of("Sign in with your code first; then the password can be changed.");
    }
    if (throttle.mustWaitWithinTheDoor(account.username(), Instant.now())) {
      return Optional.of("There were too many tries. Wait five minutes and try again.");
    }
    if (account.passwordHash() == null || !encoder.matches(old, account.passwordHash())) {
      throttle.noteWrongWithinTheDoor(account.username(), Instant.now());
      events.publishEvent(
          new DoorEvent.SignInRefused(
              account.username(), "password to be changed, and the one they have not right"));
      return Optional.of("The password you have now is not right.");
    }
    return Optional.empty();
  }

  private static Optional<String> whyNotGoodEnough(String password) {
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
    return Optional.empty();
  }

  private void change(
      String passwordHash, HttpServletRequest request, HttpServletResponse response) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var before = userOf(authentication);
    accounts.setPassword(before.getName(), passwordHash);
    enter(
        new SignedInUser(current(), before.since()),
        List.copyOf(Objects.requireNonNull(authentication).getAuthorities()),
        request,
        response);
  }

  public static String newCodeSecret() {
    return OneTimeCodes.newSecret();
  }

  public static String codeAddress(String username, String secret) {
    return OneTimeCodes.address(username, secret);
  }

  /** The account of whoever is between the doors or inside, as it stands now. */
  public Account current() {
    return open(userOf(SecurityContextHolder.getContext().getAuthentication()).getName());
  }

  private Account open(String username) {
    return accounts
        .find(username)
        .filter(account -> !account.disabled())
        .orElseThrow(NotFound::new);
  }

  /** Whether whoever asks has shown the password and not yet the code. */
  public boolean isBetweenTheDoors() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication
            .getAuthorities()
            .contains(authority(SecurityConfiguration.PASSWORD_SHOWN));
  }

  private void letIn(
      Account account, String how, HttpServletRequest request, HttpServletResponse response) {
    var user = new SignedInUser(account, Instant.now());
    var authorities = new ArrayList<>(user.roleAuthorities());
    authorities.add(authority(SecurityConfiguration.BOTH_FACTORS));
    events.publishEvent(new DoorEvent.SignedIn(account.username(), account.organisation(), how));
    enter(user, authorities, request, response);
  }

  private void enter(
      SignedInUser user,
      List<? extends GrantedAuthority> authorities,
      HttpServletRequest request,
      HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true);
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
