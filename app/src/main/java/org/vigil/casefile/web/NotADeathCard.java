package org.vigil.casefile.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.casefile.CaseFiles;
import org.vigil.shell.Actor;
import org.vigil.shell.HomeCard;
import org.vigil.shell.Role;

/** A death that its partners took back is left out of every count at once; that it is so, a person confirms. */
@Component
class NotADeathCard implements HomeCard {
  private static final int CONSEQUENCE = 15;

  private final CaseFiles caseFiles;

  NotADeathCard(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  @Override
  public String kind() {
    return "deaths taken back";
  }

  @Override
  public boolean isOpenTo(Actor actor) {
    return actor.has(Role.ANALYST);
  }

  @Override
  public List<Waiting> waitingFor(Actor actor) {
    if (!isOpenTo(actor)) {
      return List.of();
    }
    return caseFiles.notADeathByRule().stream()
        .map(
            line ->
                new Waiting(
                    1,
                    "Death taken back: " + line.reference(),
                    "/case-files/" + line.reference(),
                    "The partner now says that the person survived. It is counted nowhere. Classify it, or withdraw a link that is wrong.",
                    null,
                    CONSEQUENCE))
        .toList();
  }
}
