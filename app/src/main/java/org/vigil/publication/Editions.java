package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue;
import org.vigil.reference.Reference;

/**
 * Every edition there is of an issue. Partnerships are the districts of the county on the last day reported on: districts
 * will be reorganised, and an old issue keeps the partnerships it had.
 */
@Component
class Editions {
  private final Reference reference;

  Editions(Reference reference) {
    this.reference = reference;
  }

  List<Edition> of(Issue issue) {
    var editions = new ArrayList<Edition>();
    editions.add(new WholeEdition());
    editions.add(new BriefEdition());
    editions.add(new BoardPackEdition());
    reference
        .areas()
        .districtsOf(reference.homeCounty(), issue.month().end())
        .forEach(district -> editions.add(new PartnershipEdition(district)));
    return List.copyOf(editions);
  }

  /** By its key, or a partnership by the code of its district. */
  Optional<Edition> named(Issue issue, String name) {
    return of(issue).stream()
        .filter(
            edition ->
                edition.key().equals(name)
                    || (edition instanceof PartnershipEdition one
                        && one.district().code().equals(name)))
        .findFirst();
  }
}
