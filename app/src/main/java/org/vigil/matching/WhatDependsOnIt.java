package org.vigil.matching;

import java.util.Collection;
import java.util.Map;

/** What counts a case file further down the house, so that joining or splitting it changes that too. Rooms answer; this one asks. */
public interface WhatDependsOnIt {

  /** By case file, a sentence without its full stop, as "Signal S-2024-019 counts it among 5"; those nothing depends on are left out. */
  Map<CaseFileId, String> of(Collection<CaseFileId> caseFiles);
}
