package org.vigil.drugtesting;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.partner.Organisation;
import org.vigil.partner.Organisations;

/** Whose data a return can be: who tests in custody, who assesses afterwards, or the county's own. A medical examiner tests nobody on arrest. */
@Component
public class ReturnSources {
  private static final Set<String> KINDS = Set.of("police", "treatment", "unit");

  private final Organisations organisations;

  ReturnSources(Organisations organisations) {
    this.organisations = organisations;
  }

  public List<Organisation> all() {
    return organisations.all().stream().filter(one -> KINDS.contains(one.kind())).toList();
  }
}
