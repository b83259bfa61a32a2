package org.vigil.drugtesting;

import java.util.List;

/** What came of reading a file as a return: all of it, or every reason why not. */
sealed interface ReturnReading {
  record Read(ReturnContent content) implements ReturnReading {}

  /** Nothing is taken of a table that cannot be read whole: half of one would not add up. */
  record Faulty(List<ReturnFault> faults) implements ReturnReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
