package org.vigil.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets past which door. Two factors open the house; each room's pages then ask for their roles. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  /** Held by a session that has shown its password and not yet its code. */
  static final String PASSWORD_SHOWN = "PASSWORD_SHOWN";

  /** Held by a session that has shown both. */
  static final String BOTH_FACTORS = "BOTH_FACTORS";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

  // OWASP: argon2id with at least 19 MiB and two passes.
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Bean
  PasswordEncoder passwordEncoder() {
    return new FewAtOnce(
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
        AT_ONCE,
        PATIENCE);
  }

  @Bean
  AuthenticationManager authenticationManager(Accounts accounts, PasswordEncoder passwordEncoder) {
    var provider =
        new DaoAuthenticationProvider(
            username ->
                accounts
                    .find(username)
                    .filter(account -> !account.disabled())
                    .flatMap(SecurityConfiguration::passwordOf)
                    .orElseThrow(() -> new UsernameNotFoundException("no such account")));
    provider.setPasswordEncoder(passwordEncoder);
    return new ProviderManager(provider);
  }

  /** Empty where nobody has set one. */
  private static Optional<UserDetails> passwordOf(Account account) {
    return Optional.ofNullable(account.passwordHash())
        .map(
            hash ->
                User.withUsername(account.username())
                    .password(hash)
                    .authorities(List.of())
                    .credentialsExpired(account.isPasswordOver(Instant.now()))
                    .build());
  }

  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain doors(
      HttpSecurity http,
      ApplicationEventPublisher events,
      List<OpenDoor> openDoors,
      Accounts accounts,
      Environment environment,
      @Value("${vigil.session.longest:12h}") String longest)
      throws Exception {
    var forEverybody = paths(Stream.of("/assets/**", "/health", "/error"));
    var forStrangers = paths(openDoors.stream().map(OpenDoor::path));
    var watch =
        new AccountWatch(
            accounts,
            AccountWatch.longest(longest),
            InstantSource.system(),
            forEverybody::matches,
            forStrangers::matches);
    // Ahead of the proof of a form, which ends with its session.
    return http.addFilterBefore(watch, CsrfFilter.class)
        .authorizeHttpRequests(
            doors ->
                doors
                    .requestMatchers(forEverybody, forStrangers)
                    .permitAll()
                    .requestMatchers("/sign-in", "/sign-in/link")
                    .permitAll()
                    .requestMatchers("/sign-in/**")
                    .hasAnyAuthority(PASSWORD_SHOWN, BOTH_FACTORS)
                    .anyRequest()
                    .hasAuthority(BOTH_FACTORS))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                    .accessDeniedHandler(new RefusedForm.Door()))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        request ->
                            request.getMethod().equals(HttpMethod.POST.name())
                                && request.getServletPath().equals("/sign-out"))
                    .addLogoutHandler(
                        (request, response, authentication) -> {
                          if (authentication != null
                              && authentication.getPrincipal() instanceof SignedInUser user) {
                            events.publishEvent(
                                new DoorEvent.SignedOut(
                                    user.getName(), user.account().organisation()));
                          }
                        })
                    .logoutSuccessUrl("/sign-in?signed-out"))
        .headers(
            headers ->
                headers
                    .httpStrictTransportSecurity(
                        transport ->
                            transport
                                .requestMatcher(request -> HouseAddress.isEncrypted(environment))
                                .includeSubDomains(false))
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static RequestMatcher paths(Stream<String> paths) {
    var patterns = PathPatternRequestMatcher.withDefaults();
    var each = paths.map(path -> (RequestMatcher) patterns.matcher(path)).toList();
    return request -> each.stream().anyMatch(one -> one.matches(request));
  }
}
