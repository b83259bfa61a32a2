package org.vigil.signal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.OtherNames;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Links;
import org.vigil.matching.WhatIsCalled;

/** Answers, for the access log, which signals list a case file: whoever opened one saw its line. */
@Component
class NamesInSignals implements OtherNames {
  private final WhatIsCalled called;
  private final Links links;
  private final JdbcClient jdbc;

  NamesInSignals(WhatIsCalled called, Links links, JdbcClient jdbc) {
    this.called = called;
    this.links = links;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Name> of(String object) {
    return called.find(object).map(this::of).orElse(List.of());
  }

  private List<Name> of(CaseFileId caseFile) {
    var names = new ArrayList<Name>();
    listing(caseFile).forEach(signal -> names.add(Name.always(signal)));
    for (var stay : links.staysOf(caseFile)) {
      if (!stay.caseFile().equals(caseFile)) {
        listing(stay.caseFile())
            .forEach(signal -> names.add(new Name(signal, stay.from(), stay.until())));
      }
    }
    return names.stream().distinct().toList();
  }

  private List<String> listing(CaseFileId caseFile) {
    return jdbc.sql(
            """
            select s.reference from signal_member m join signal s on s.id = m.signal_id
            where m.case_file_id = ? order by s.reference
            """)
        .param(caseFile.value())
        .query(String.class)
        .list();
  }
}
