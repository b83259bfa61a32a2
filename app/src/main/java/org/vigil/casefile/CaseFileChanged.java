package org.vigil.casefile;

import java.util.List;
import java.util.UUID;

/** These case files were built again. */
public record CaseFileChanged(List<UUID> caseFiles) {
  public CaseFileChanged {
    caseFiles = List.copyOf(caseFiles);
  }
}
