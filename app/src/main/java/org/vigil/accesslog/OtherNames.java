package org.vigil.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which other names somebody may have been shown what an object is about: a case file that has since been joined to it,
 * a notification before it was matched, a signal that lists it. The rooms that gave the names answer.
 */
public interface OtherNames {
  List<Name> of(String object);

  /**
   * A name, and while it meant the object asked about.
   *
   * @param from null where it always did
   * @param until null where it still does
   */
  record Name(String object, @Nullable Instant from, @Nullable Instant until) {

    public static Name always(String object) {
      return new Name(object, null, null);
    }

    /** Whether an entry under this name was about the object asked about. */
    boolean means(AccessEntry entry) {
      return object.equals(entry.object())
          && (from == null || !entry.recordedAt().isBefore(from))
          && (until == null || !entry.recordedAt().isAfter(until));
    }
  }
}
