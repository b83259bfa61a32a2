package org.vigil.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that came without proof of being one of ours: mostly because its session has ended, or another was begun since. What
 * was typed goes back with the answer, to be copied, and is kept nowhere.
 *
 * @param isSignedIn whether whoever sent it is signed in now
 * @param cameFrom the page it stood on, as the browser says; null where it does not
 * @param typed the fields that were filled, in their order
 */
public record RefusedForm(
    boolean isSignedIn, @Nullable String cameFrom, List<RefusedForm.Field> typed) {
  private static final String ATTRIBUTE = "vigil.refused-form";
  private static final int MOST_FIELDS = 60;
  private static final int MOST_CHARACTERS = 20_000;

  /** Secrets, and what our forms carry without showing it; a field typed elsewhere under the same name is shown. */
  static final Set<String> NOT_TYPED =
      Set.of(
          "_csrf",
          "code",
          "confirmed",
          "do",
          "fact",
          "figure",
          "form",
          "id",
          "member",
          "next",
          "notice",
          "old",
          "password",
          "press",
          "reminder",
          "seen",
          "shown",
          "step",
          "token");

  /** One field: its name in words, and what stood in it. */
  public record Field(String name, String words) {}

  /** The form that was refused with this request, if one was. */
  public static Optional<RefusedForm> of(HttpServletRequest request) {
    return Optional.ofNullable((RefusedForm) request.getAttribute(ATTRIBUTE));
  }

  private static RefusedForm read(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean isSignedIn =
        authentication != null
            && authentication.getAuthorities().stream()
                .anyMatch(held -> SecurityConfiguration.BOTH_FACTORS.equals(held.getAuthority()));
    return new RefusedForm(isSignedIn, cameFrom(request), typed(request));
  }

  private static @Nullable String cameFrom(HttpServletRequest request) {
    try {
      var from = request.getHeader(HttpHeaders.REFERER);
      return from == null ? null : URI.create(from).getRawPath();
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  /** Nothing of a form another site sent: it would put its own words on our page. */
  private static List<Field> typed(HttpServletRequest request) {
    var sentBy = request.getHeader("Sec-Fetch-Site");
    if (sentBy != null && !sentBy.equals("same-origin")) {
      return List.of();
    }
    var typed = new ArrayList<Field>();
    int room = MOST_CHARACTERS;
    for (var field : request.getParameterMap().entrySet()) {
      if (NOT_TYPED.contains(field.getKey())) {
        continue;
      }
      for (var value : field.getValue()) {
        var words = value.strip();
        if (words.isEmpty() || room == 0 || typed.size() == MOST_FIELDS) {
          continue;
        }
        var shown = words.substring(0, Math.min(room, words.length()));
        room -= shown.length();
        typed.add(new Field(inWords(field.getKey()), shown));
      }
    }
    return List.copyOf(typed);
  }

  private static String inWords(String name) {
    var words = name.substring(0, Math.min(name.length(), 60)).replaceAll("[^\\p{L}\\p{N}]+", " ");
    return words.strip().isEmpty()
        ? "Field"
        : words.strip().substring(0, 1).toUpperCase(Locale.UK) + words.strip().substring(1);
  }

  /** Refuses as ever, and hands what was typed to the page that says so. */
  static final class Door implements AccessDeniedHandler {
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
        throws IOException, ServletException {
      if (refused instanceof CsrfException && !response.isCommitted()) {
        request.setAttribute(ATTRIBUTE, read(request));
        response.sendError(HttpStatus.FORBIDDEN.value());
        return;
      }
      others.handle(request, response, refused);
    }
  }
}
