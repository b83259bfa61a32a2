package org.vigil.shell.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.MenuEntry;
import org.vigil.shell.Purpose;
import org.vigil.shell.Role;
import org.vigil.shell.SearchSource;
import org.vigil.shell.SignedInUser;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/**
 * What the frame of every page shows: who is signed in, where they may go, and whether this is a demonstration. The
 * layout asks this bean itself, so that refusals and error pages have their frame too.
 */
@Component("frames")
public class Frames {
  private final List<MenuEntry> entries;
  private final List<SearchSource> sources;
  private final VigilClock clock;

  Frames(List<MenuEntry> entries, List<SearchSource> sources, VigilClock clock) {
    this.sources = sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).toList();
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.clock = clock;
  }

  public Frame current() {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var actor = Acting.now().filter(a -> request.isUserInRole(roleOf(a))).orElse(null);
    return new Frame(
        actor == null ? null : actor.displayName(),
        actor == null ? null : organisationName(),
        actor == null ? null : search(actor),
        actor == null ? List.of() : menu(actor, request.getServletPath()),
        clock.isDemonstration()
            ? "Demonstration: not real deaths; today is " + Words.day(clock.today())
            : null,
        Purpose.ofSession().orElse(null));
  }

  /** What the box at the top searches, in words; null where nothing is open to whoever looks. */
  private @Nullable String search(Actor actor) {
    var rooms =
        sources.stream()
            .filter(source -> source.isOpenTo(actor))
            .map(source -> source.heading().toLowerCase(Locale.UK))
            .toList();
    return rooms.isEmpty() ? null : "Search " + String.join(", ", rooms);
  }

  /** A session between password and code has no role yet, and so no menu. */
  private static String roleOf(Actor actor) {
    return actor.roles().stream().map(Role::name).findFirst().orElse("NOBODY");
  }

  private static @Nullable String organisationName() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
        ? user.account().organisationName()
        : null;
  }

  private List<MenuItem> menu(Actor actor, String path) {
    var open =
        entries.stream().filter(entry -> entry.roles().stream().anyMatch(actor::has)).toList();
    var current = current(open, path);
    return open.stream()
        .map(
            entry ->
                new MenuItem(
                    entry.label(), entry.path(), entry.equals(current), entry.waiting(actor)))
        .toList();
  }

  /** The entry a page is under; of two that have it, the one whose own path it is. */
  private static @Nullable MenuEntry current(List<MenuEntry> open, String path) {
    return open.stream()
        .filter(entry -> entry.holds(path))
        .max(Comparator.comparing(entry -> path.startsWith(entry.path())))
        .orElse(null);
  }

  /** The frame of a page. */
  public record Frame(
      @Nullable String who,
      @Nullable String organisation,
      @Nullable String search,
      List<MenuItem> menu,
      @Nullable String demonstration,
      @Nullable String purpose) {}

  /** One entry of the navigation. */
  public record MenuItem(String label, String path, boolean current, int waiting) {}
}
