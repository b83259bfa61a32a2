package org.vigil.monthlyupdate.contribution;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.OpenDoor;
import org.vigil.shell.Scope;

/** The door a one-time link opens: to one contribution, once, for whoever holds the link. */
@Component
public class LinkDoor implements OpenDoor {
  /** In the log, in place of an account. */
  static final Actor HOLDER =
      new Actor("one-time-link", "Whoever held the link", "contributor", Set.of(), Scope.SYSTEM);

  private final BehindTheLink link;
  private final LinkThrottle throttle;

  LinkDoor(BehindTheLink link, LinkThrottle throttle) {
    this.link = link;
    this.throttle = throttle;
  }

  @Override
  public String path() {
    return "/contribute/*";
  }

  /** What stands behind the link. */
  public sealed interface Behind {
    /**
     * The page to write on. It holds what was asked and the words of the item, and nothing of anybody else.
     *
     * @param month as "December 2024"
     */
    record Open(
        String unit,
        String month,
        String subject,
        String wanted,
        String words,
        String due,
        Instant until)
        implements Behind {}

    record Kept(String reference, Instant at) implements Behind {}

    record Refused(String reason) implements Behind {}

    /** Nothing, and why. */
    record Shut(String reason, String toDo) implements Behind {}

    record Wait() implements Behind {}
  }

  /** Opening it uses nothing up: mail programs look ahead. */
  public Behind open(String token, String from) {
    return asHolder(from, () -> link.behind(token));
  }

  public Behind submit(String token, String words, String from) {
    return asHolder(from, () -> link.submit(token, words));
  }

  private Behind asHolder(String from, java.util.function.Supplier<Behind> work) {
    if (throttle.mustWait(from, Instant.now())) {
      return new Behind.Wait();
    }
    var behind = Acting.as(HOLDER, work);
    if (behind instanceof Behind.Shut) {
      throttle.noteMiss(from, Instant.now());
    }
    return behind;
  }
}
