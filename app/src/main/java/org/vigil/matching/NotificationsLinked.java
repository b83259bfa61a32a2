package org.vigil.matching;

import java.util.List;
import java.util.UUID;

/** Notifications were given their places; these case files have changed. */
public record NotificationsLinked(List<UUID> caseFiles) {
  public NotificationsLinked {
    caseFiles = List.copyOf(caseFiles);
  }
}
