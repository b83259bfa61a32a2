package org.vigil.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account behind a session anew with each request, and ends the session where the account was closed or is no longer
 * what it was, or the session has lasted long enough. The idle time alone ends nothing for whoever keeps busy, and pages that
 * renew themselves keep busy.
 */
final class AccountWatch extends OncePerRequestFilter {
  private static final String LONGEST = "vigil.session.longest";
  private static final Logger LOGGER = LoggerFactory.getLogger(AccountWatch.class);

  private final Accounts accounts;
  private final Duration longest;
  private final InstantSource time;
  private final Predicate<HttpServletRequest> askedOfNobody;
  private final Predicate<HttpServletRequest> openToStrangers;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  /**
   * @param longest how long a session lasts, however busy
   * @param askedOfNobody what is the same for everybody, as pictures: nobody's account is read for it
   * @param openToStrangers where somebody whose session has ended goes on as a stranger
   */
  AccountWatch(
      Accounts accounts,
      Duration longest,
      InstantSource time,
      Predicate<HttpServletRequest> askedOfNobody,
      Predicate<HttpServletRequest> openToStrangers) {
    this.accounts = accounts;
    this.longest = longest;
    this.time = time;
    this.askedOfNobody = askedOfNobody;
    this.openToStrangers = openToStrangers;
  }

  /** As it is set, in hours or minutes. */
  static Duration longest(String written) {
    if (!written.matches("[1-9][0-9]{0,4}[hm]")) {
      throw WrongSetting.of(LONGEST, written, "in hours or minutes, as 12h or 90m");
    }
    return DurationStyle.SIMPLE.parse(written);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getSession(false) == null || askedOfNobody.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser user)) {
      rest.doFilter(request, response);
      return;
    }
    boolean goesOn;
    try {
      goesOn = goesOn(user);
    } catch (DataAccessException | TransactionException databaseAway) {
      LOGGER.warn("The account behind a session could not be read", databaseAway);
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    if (goesOn) {
      rest.doFilter(request, response);
    } else if (openToStrangers.test(request)) {
      SecurityContextHolder.clearContext();
      sessions.saveContext(SecurityContextHolder.getContext(), request, response);
      rest.doFilter(request, response);
    } else {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
      response.sendRedirect(request.getContextPath() + "/sign-in?ended");
    }
  }

  private boolean goesOn(SignedInUser user) {
    return !user.isOlderThan(longest, time.instant())
        && accounts.find(user.getName()).filter(user::isStill).isPresent();
  }
}
