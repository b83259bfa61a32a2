package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;

/** Every number taken from a table has a cell to be taken from. */
@Component
class MetricUnbound implements Check {
  @Override
  public String rule() {
    return "metric.unbound";
  }

  @Override
  public String says() {
    return "Every number taken from a table has a cell to be taken from.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue
        .items()
        .flatMap(
            item ->
                item.blocks().stream()
                    .flatMap(Block::texts)
                    .flatMap(text -> Inline.read(text).stream())
                    .filter(Inline.MetricRef.class::isInstance)
                    .map(Inline.MetricRef.class::cast)
                    .filter(ref -> !isBound(issue, ref.metric()))
                    .map(ref -> finding(item, ref)))
        .toList();
  }

  private static boolean isBound(Issue issue, String id) {
    var metric = issue.metrics().get(id);
    return metric != null && metric.isBoundIn(issue);
  }

  private Finding finding(Issue.Item item, Inline.MetricRef ref) {
    return new Finding(
        rule(),
        Severity.STOPS,
        List.of(item.id()),
        "the number \""
            + ref.metric()
            + "\" is not bound to a cell of a table: choose its cell, or write the number");
  }
}
