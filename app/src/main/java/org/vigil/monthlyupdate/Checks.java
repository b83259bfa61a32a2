package org.vigil.monthlyupdate;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All checks there are, run in the same order every time. */
@Component
public class Checks {
  private final List<Check> checks;

  Checks(List<Check> checks) {
    this.checks = checks.stream().sorted(Comparator.comparing(Check::rule)).toList();
  }

  public List<Check> all() {
    return checks;
  }

  /** What stops first, then warnings, then notes. */
  public List<Finding> look(Issue issue) {
    return checks.stream()
        .flatMap(check -> check.look(issue).stream())
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
        .toList();
  }
}
