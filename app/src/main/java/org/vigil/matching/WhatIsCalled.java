package org.vigil.matching;

import java.util.Optional;

/** Finds a case file by what people call it. The room that gives the references answers. */
public interface WhatIsCalled {
  Optional<CaseFileId> find(String reference);
}
