package org.vigil.drugtesting;

import java.util.List;
import java.util.Optional;

/** What became of a file that was sent as a return. */
public sealed interface Reception {
  /**
   * It counts.
   *
   * @param revision what it says otherwise than the return before it for the same month
   */
  record Taken(TestingReturn received, Optional<Revision> revision) implements Reception {}

  /** The same file was said to be the same thing before: nothing changed. */
  record ToldBefore(ReturnLine before) implements Reception {}

  /** It is kept word for word, and does not count until a corrected file comes. */
  record Held(ReturnId id, List<ReturnFault> faults) implements Reception {
    public Held {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Nothing of it was kept.
   *
   * @param mayBeOfPeople whether what came must not be shown again either
   */
  record Refused(String reason, String toDo, boolean mayBeOfPeople) implements Reception {
    Refused(String reason, String toDo) {
      this(reason, toDo, false);
    }
  }
}
