package org.vigil.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What every document of a demonstration says of itself. */
@Component
class DemonstrationBanner {
  private final VigilClock clock;

  DemonstrationBanner(VigilClock clock) {
    this.clock = clock;
  }

  Optional<String> words() {
    return clock.isDemonstration()
        ? Optional.of("Demonstration: not real deaths; today is " + Words.day(clock.today()))
        : Optional.empty();
  }
}
