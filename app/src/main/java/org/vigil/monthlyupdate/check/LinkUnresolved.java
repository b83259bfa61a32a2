package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** Every link leads somewhere. */
@Component
class LinkUnresolved implements Check {
  @Override
  public String rule() {
    return "link.unresolved";
  }

  @Override
  public String says() {
    return "Every link leads somewhere.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    long lost = issue.links().values().stream().filter(link -> link.url() == null).count();
    return lost == 0
        ? List.of()
        : List.of(new Finding(rule(), Severity.WARNS, List.of("links"), message(lost)));
  }

  private static String message(long lost) {
    return lost == 1
        ? "one hyperlink has no recoverable target"
        : lost + " hyperlinks have no recoverable target";
  }
}
