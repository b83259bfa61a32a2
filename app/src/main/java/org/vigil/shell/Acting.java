package org.vigil.shell;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** Answers who is acting on this thread: someone named for a stretch of work, else whoever is signed in, else nobody. */
public final class Acting {
  private static final ThreadLocal<Actor> NAMED = new ThreadLocal<>();

  private Acting() {}

  public static Optional<Actor> now() {
    var named = NAMED.get();
    if (named != null) {
      return Optional.of(named);
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
        ? Optional.of(user.actor())
        : Optional.empty();
  }

  /** Whoever is acting; it is a programming error to ask when nobody is. */
  public static Actor required() {
    return now().orElseThrow(() -> new IllegalStateException("nobody is acting on this thread"));
  }

  /** Does {@code work} as {@code actor}. Open it outside the transaction: a transaction keeps the actor it began with. */
  public static <T> T as(Actor actor, Supplier<T> work) {
    var before = NAMED.get();
    NAMED.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        NAMED.remove();
      } else {
        NAMED.set(before);
      }
    }
  }

  public static void run(Actor actor, Runnable work) {
    as(
        actor,
        () -> {
          work.run();
          return true;
        });
  }
}
