package org.vigil.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.WhatIsCalled;

/** Answers, for the link desk, which case file a reference names. */
@Component
class CaseFileByReference implements WhatIsCalled {
  private final JdbcClient jdbc;

  CaseFileByReference(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CaseFileId> find(String reference) {
    return jdbc.sql("select case_file_id from case_reference where reference = upper(?)")
        .param(reference.strip())
        .query(UUID.class)
        .optional()
        .map(CaseFileId::new);
  }
}
