package org.vigil.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.shell.Role;

/** Every route of the house, as the house itself knows them. */
final class Routes {
  /** Open to whoever has shown both factors: they name no person and show each role only its own. */
  static final Set<String> OPEN_TO_EVERY_ROLE =
      Set.of("/", "/search", "/purpose", "/words", "/accessibility", "/methods", "/methods.csv");

  /** Answer that there is no such page unless this Vigil shows a demonstration county. */
  static final Set<String> ONLY_IN_A_DEMONSTRATION =
      Set.of("/demonstration", "/demonstration/next-day");

  /** Open to strangers, or to those between the two doors. */
  static final Set<String> THE_DOORS =
      Set.of(
          "/sign-in",
          "/sign-in/link",
          "/sign-in/code",
          "/sign-in/set-up-code",
          "/sign-in/new-password",
          "/contribute/{token}",
          "/health",
          "/error");

  private static final Pattern ROLE_NAME = Pattern.compile("'([A-Z_]+)'");

  private Routes() {}

  static List<Route> of(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var guard = guardOf(handler);
    // A handler answers with the name of a template, or with a file.
    boolean page = handler.getMethod().getReturnType() == String.class;
    var methods = new HashSet<>(info.getMethodsCondition().getMethods());
    if (methods.isEmpty()) {
      methods.add(RequestMethod.GET);
    }
    return info.getPatternValues().stream()
        .flatMap(
            path -> methods.stream().map(method -> new Route(method.name(), path, guard, page)));
  }

  private static @Nullable String guardOf(HandlerMethod handler) {
    var onMethod =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
    var onPage =
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    return onMethod != null ? onMethod.value() : onPage != null ? onPage.value() : null;
  }

  /**
   * One route, and what guards it.
   *
   * @param page whether it answers with a page rather than a file
   */
  record Route(String method, String path, @Nullable String guard, boolean page) {
    Set<String> roles() {
      return guard == null
          ? Set.of()
          : ROLE_NAME.matcher(guard).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    /** No role of its own is asked for. */
    boolean isOpen() {
      return OPEN_TO_EVERY_ROLE.contains(path) || THE_DOORS.contains(path);
    }

    boolean opensFor(Role role) {
      return isOpen() || roles().contains(role.name());
    }

    /** The path with something that does not exist in every gap, of the form the gap asks for. */
    String example() {
      return path.replaceAll("\\{[^}]+:\\[a-z]\\+}", "nothing")
          .replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
    }
  }
}
