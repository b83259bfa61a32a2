package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Block.Repair;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** The author sees every slip that was repaired. */
@Component
class SpellingRepaired implements Check {
  @Override
  public String rule() {
    return "spelling";
  }

  @Override
  public String says() {
    return "The author sees every slip that was repaired.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var items = issue.items().filter(item -> !slips(item).isEmpty()).toList();
    var slips =
        items.stream().flatMap(item -> slips(item).stream()).map(Repair::asPrinted).toList();
    return slips.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                rule(),
                Severity.NOTE,
                items.stream().map(Issue.Item::id).toList(),
                message(slips)));
  }

  private static String message(List<String> slips) {
    return "%d of the author's slips repaired (%s)"
        .formatted(slips.size(), slips.stream().collect(Collectors.joining(" / ")));
  }

  private static List<Repair> slips(Issue.Item item) {
    return item.repairs().stream().filter(repair -> repair.kind() == Repair.Kind.TYPO).toList();
  }
}
