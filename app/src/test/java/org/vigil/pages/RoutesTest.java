package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.HouseTest;
import org.vigil.partner.People;
import org.vigil.shell.Role;

/** Every route of the house against every role. A new route either names its roles or fails here. */
class RoutesTest extends HouseTest {
  /** Open to whoever has shown both factors: they name no person and show each role only its own. */
  private static final Set<String> OPEN_TO_EVERY_ROLE =
      Set.of("/", "/search", "/purpose", "/words", "/accessibility", "/methods", "/methods.csv");

  /** Answer that there is no such page unless this Vigil shows a demonstration county, which the tests do not. */
  private static final Set<String> ONLY_IN_A_DEMONSTRATION =
      Set.of("/demonstration", "/demonstration/next-day");

  /** Open to strangers, or to those between the two doors. */
  private static final Set<String> THE_DOORS =
      Set.of(
          "/sign-in",
          "/sign-in/link",
          "/sign-in/code",
          "/sign-in/set-up-code",
          "/sign-in/new-password",
          "/health",
          "/error");

  private static final Pattern ROLE_NAME = Pattern.compile("'([A-Z_]+)'");
  private static final Pattern HAS_ROLES =
      Pattern.compile("has(Any)?Role\\('[A-Z]+'(, ?'[A-Z]+')*\\)");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private RequestMappingHandlerMapping mappings;

  @Test
  void every_route_names_its_roles_or_is_on_the_reviewed_list() {
    var unguarded = new TreeSet<String>();
    for (var route : routes()) {
      if (!isOpen(route.path()) && route.guard() == null) {
        unguarded.add(route.method() + " " + route.path());
      }
    }

    assertThat(unguarded).as("routes with no @PreAuthorize that nobody has reviewed").isEmpty();
  }

  @Test
  void every_guard_is_a_list_of_roles_that_exist() {
    for (var route : routes()) {
      var guard = route.guard();
      if (guard != null) {
        assertThat(guard).as(route.path()).matches(HAS_ROLES);
        assertThat(route.roles()).as(route.path()).isNotEmpty();
      }
    }
  }

  @Test
  void the_reviewed_list_names_only_routes_that_are_there() {
    var there = routes().stream().map(Route::path).collect(Collectors.toSet());

    assertThat(there).containsAll(OPEN_TO_EVERY_ROLE).containsAll(THE_DOORS);
  }

  @Test
  void a_stranger_is_sent_to_the_door_from_every_route() {
    var answers = new TreeSet<String>();
    for (var route : routes()) {
      if (!THE_DOORS.contains(route.path()) && route.method().equals("GET")) {
        var answer = caller().gets(route.example());
        if (answer.statusCode() != 302
            || !answer.headers().firstValue("Location").orElse("").endsWith("/sign-in")) {
          answers.add(route.path() + " answered " + answer.statusCode());
        }
      }
    }

    assertThat(answers).isEmpty();
  }

  @Test
  void a_password_alone_opens_no_route() {
    people.add("routes-halfway", "Halfway", "unit", EnumSet.allOf(Role.class));
    var halfway =
        caller().showsPassword("routes-halfway", people.giveOneTimePassword("routes-halfway"));
    var open = new TreeSet<String>();
    for (var route : routes()) {
      if (!THE_DOORS.contains(route.path()) && route.method().equals("GET")) {
        var status = halfway.gets(route.example()).statusCode();
        if (status != 403 && status != 302) {
          open.add(route.path() + " answered " + status);
        }
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  void each_role_opens_its_own_routes_and_no_other() {
    var wrong = new ArrayList<String>();
    for (var role : Role.values()) {
      var caller = signedIn(role);
      for (var route : routes()) {
        if (THE_DOORS.contains(route.path()) || ONLY_IN_A_DEMONSTRATION.contains(route.path())) {
          continue;
        }
        var answer =
            route.method().equals("GET")
                ? caller.gets(route.example())
                : caller.posts("/purpose", route.example(), Map.of());
        boolean mayOpen = isOpen(route.path()) || route.roles().contains(role.name());
        boolean refused = answer.statusCode() == 403;
        // A form without its fields is turned away before the guard of its route is asked.
        boolean unreadable = route.method().equals("POST") && answer.statusCode() == 400;
        if (mayOpen == refused && !unreadable) {
          wrong.add(
              "%s %s %s answered %d"
                  .formatted(role, route.method(), route.path(), answer.statusCode()));
        }
        if (answer.statusCode() >= 500) {
          wrong.add(
              "%s %s %s broke with %d"
                  .formatted(role, route.method(), route.path(), answer.statusCode()));
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static boolean isOpen(String path) {
    return OPEN_TO_EVERY_ROLE.contains(path)
        || THE_DOORS.contains(path)
        || ONLY_IN_A_DEMONSTRATION.contains(path);
  }

  private List<Route> routes() {
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var guard = guardOf(handler);
    var methods = new HashSet<>(info.getMethodsCondition().getMethods());
    if (methods.isEmpty()) {
      methods.add(RequestMethod.GET);
    }
    return info.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> new Route(method.name(), path, guard)));
  }

  private static @Nullable String guardOf(HandlerMethod handler) {
    var onMethod =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
    var onPage =
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    return onMethod != null ? onMethod.value() : onPage != null ? onPage.value() : null;
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port);
  }

  private Caller signedIn(Role role) {
    var name = "routes-" + role.name().toLowerCase(java.util.Locale.ROOT);
    people.add(name, role.label(), role == Role.CONTRIBUTOR ? "coroner" : "unit", Set.of(role));
    return caller().signsInBy(people.makeLink(name, Duration.ofMinutes(5)));
  }

  /** One route, and what guards it. */
  private record Route(String method, String path, @Nullable String guard) {
    Set<String> roles() {
      return guard == null
          ? Set.of()
          : ROLE_NAME.matcher(guard).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    /** The path with something that does not exist in every gap. */
    String example() {
      return path.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
    }
  }
}
