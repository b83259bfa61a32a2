package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Every item has a heading. */
@Component
class HeadingMissing implements Check {
  @Override
  public String rule() {
    return "heading.missing";
  }

  @Override
  public String says() {
    return "Every item has a heading.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue
        .items()
        .filter(item -> item.heading() == null)
        .map(
            item ->
                new Finding(rule(), Severity.WARNS, List.of(item.id()), "the item has no heading"))
        .toList();
  }
}
