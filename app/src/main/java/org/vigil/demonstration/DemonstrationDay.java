package org.vigil.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.shell.Installation;
import org.vigil.shell.VigilClock;

/** The day of the demonstration county, and the next one. */
@Component
public class DemonstrationDay {
  private final Storyteller storyteller;
  private final Installation installation;
  private final VigilClock clock;

  DemonstrationDay(Storyteller storyteller, Installation installation, VigilClock clock) {
    this.storyteller = storyteller;
    this.installation = installation;
    this.clock = clock;
  }

  /** Empty where this Vigil is no demonstration. */
  public Optional<LocalDate> today() {
    return storyteller.toldUntil();
  }

  public boolean hasNext() {
    return today().filter(day -> day.isBefore(DemonstrationCounty.LAST_DAY)).isPresent();
  }

  /** Tells the next day and waits until it is matched; what was told, in a sentence. */
  public String advance() {
    return storyteller.tellNextDay().sentence();
  }

  /** Takes up a day that was told from the command line, by another process. */
  public void keepUp() {
    if (!storyteller.isTelling()) {
      installation.demonstrationDay().ifPresent(clock::setDemonstrationDay);
    }
  }
}
