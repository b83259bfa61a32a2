package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.UpdateTable;

/**
 * A table that counts months by themselves counts the month of its issue. Another stops it where nobody renewed the table
 * since the issue before, or where its title does not say which months it counts: it would be read as the issue's month.
 */
@Component
class TableOfAnotherMonth implements Check {
  @Override
  public String rule() {
    return "table.another_month";
  }

  @Override
  public String says() {
    return "A table that counts months by themselves counts the month of its issue, or its title says which, and it is not still the table of the issue before.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.tables().values().stream().flatMap(table -> look(issue, table)).toList();
  }

  private Stream<Finding> look(Issue issue, UpdateTable table) {
    var alone = table.alone();
    var month = issue.month().month();
    if (alone == null || alone.from().equals(month) && alone.to().equals(month)) {
      return Stream.empty();
    }
    var named = table.titleOrWorkingTitle().contains(alone.words());
    return Stream.of(
        new Finding(
            rule(),
            named && !alone.carried() ? Severity.WARNS : Severity.STOPS,
            List.of(table.id()),
            message(alone, issue.month().label(), named)));
  }

  private static String message(UpdateTable.Alone alone, String month, boolean named) {
    if (alone.carried()) {
      return "it is still the table of the issue before and counts %s: take in the table of %s, or take it out"
          .formatted(alone.words(), month);
    }
    return "it counts %s and not %s%s"
        .formatted(
            alone.words(),
            month,
            named
                ? "; its title says so"
                : ": take in the table of "
                    + month
                    + ", or say "
                    + alone.words()
                    + " in its title");
  }
}
