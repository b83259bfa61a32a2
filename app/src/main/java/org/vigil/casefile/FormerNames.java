package org.vigil.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.accesslog.OtherNames;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.Links;
import org.vigil.matching.WhatIsCalled;

/**
 * Answers, for the access log, under which names a case file was looked at before: its notifications by themselves, and every
 * case file one of them stood in, for as long as it did.
 */
@Component
class FormerNames implements OtherNames {
  private final WhatIsCalled called;
  private final Links links;
  private final CaseReferences references;

  FormerNames(WhatIsCalled called, Links links, CaseReferences references) {
    this.called = called;
    this.links = links;
    this.references = references;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Name> of(String object) {
    return called.find(object).map(this::of).orElse(List.of());
  }

  private List<Name> of(CaseFileId caseFile) {
    var names = new ArrayList<Name>();
    for (var stay : links.staysOf(caseFile)) {
      names.add(Name.always(stay.notification().toString()));
      if (!stay.caseFile().equals(caseFile)) {
        references
            .find(stay.caseFile())
            .ifPresent(reference -> names.add(new Name(reference, stay.from(), stay.until())));
      }
    }
    return names.stream().distinct().toList();
  }
}
