package org.vigil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.HouseTest;
import org.vigil.demonstration.DemonstrationCounty;
import org.vigil.pages.Routes.Route;
import org.vigil.partner.People;
import org.vigil.shell.Installation;
import org.vigil.shell.Role;

/** Every route of the house against every role. A new route either names its roles or fails here. */
class RoutesTest extends HouseTest {
  private static final Pattern HAS_ROLES =
      Pattern.compile("has(Any)?Role\\('[A-Z]+'(, ?'[A-Z]+')*\\)");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private RequestMappingHandlerMapping mappings;
  @Autowired private Installation installation;

  @Test
  void every_route_names_its_roles_or_is_on_the_reviewed_list() {
    var unguarded = new TreeSet<String>();
    for (var route : routes()) {
      if (!route.isOpen() && route.guard() == null) {
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

    assertThat(there).containsAll(Routes.OPEN_TO_EVERY_ROLE).containsAll(Routes.THE_DOORS);
  }

  @Test
  void a_stranger_is_sent_to_the_door_from_every_route() {
    var answers = new TreeSet<String>();
    for (var route : routes()) {
      if (!Routes.THE_DOORS.contains(route.path()) && route.method().equals("GET")) {
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
    people.add(
        "routes-halfway", "Halfway", "unit", EnumSet.complementOf(EnumSet.of(Role.CONTRIBUTOR)));
    var halfway =
        caller().showsPassword("routes-halfway", people.giveOneTimePassword("routes-halfway"));
    var open = new TreeSet<String>();
    for (var route : routes()) {
      if (!Routes.THE_DOORS.contains(route.path()) && route.method().equals("GET")) {
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
      routes().stream()
          .filter(route -> !Routes.THE_DOORS.contains(route.path()))
          .flatMap(route -> wrongAnswers(route, role, caller))
          .forEach(wrong::add);
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void the_demonstrations_routes_are_opened_by_their_roles_on_its_last_day() {
    var wrong = new ArrayList<String>();
    var callers = new EnumMap<Role, Caller>(Role.class);
    EnumSet.allOf(Role.class).forEach(role -> callers.put(role, signedIn(role)));
    installation.setDemonstrationDay(DemonstrationCounty.LAST_DAY);
    try {
      callers.forEach(
          (role, caller) ->
              routes().stream()
                  .filter(route -> Routes.ONLY_IN_A_DEMONSTRATION.contains(route.path()))
                  .flatMap(
                      route ->
                          Stream.concat(
                              wrongAnswers(route, role, caller), notThere(route, role, caller)))
                  .forEach(wrong::add));
    } finally {
      installation.endDemonstration();
    }

    assertThat(wrong).isEmpty();
  }

  /** Nobody is shown what a form lacks before they are told that it is not theirs to send. */
  private static Stream<String> wrongAnswers(Route route, Role role, Caller caller) {
    int status = answer(route, caller);
    boolean refused = status == 403;
    return route.opensFor(role) == refused || status >= 500
        ? Stream.of("%s %s %s answered %d".formatted(role, route.method(), route.path(), status))
        : Stream.empty();
  }

  private static Stream<String> notThere(Route route, Role role, Caller caller) {
    return route.opensFor(role) && answer(route, caller) == 404
        ? Stream.of("%s found nothing at %s".formatted(role, route.path()))
        : Stream.empty();
  }

  private static int answer(Route route, Caller caller) {
    return route.method().equals("GET")
        ? caller.gets(route.example()).statusCode()
        : caller.posts("/purpose", route.example(), Map.of()).statusCode();
  }

  private List<Route> routes() {
    return Routes.of(mappings);
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port);
  }

  private Caller signedIn(Role role) {
    var name = "routes-" + role.name().toLowerCase(java.util.Locale.ROOT);
    people.add(name, role.label(), role == Role.CONTRIBUTOR ? "coroner" : "unit", Set.of(role));
    return caller().signsInBy(people.makeLink(name, Duration.ofMinutes(5)));
  }
}
