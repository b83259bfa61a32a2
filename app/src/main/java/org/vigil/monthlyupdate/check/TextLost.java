package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** No passage is lost. */
@Component
class TextLost implements Check {
  @Override
  public String rule() {
    return "text.lost";
  }

  @Override
  public String says() {
    return "No passage is lost.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue
        .items()
        .filter(item -> !item.lost().isEmpty())
        .map(item -> new Finding(rule(), Severity.STOPS, List.of(item.id()), message(item)))
        .toList();
  }

  private static String message(Issue.Item item) {
    var passages =
        item.lost().stream()
            .map(
                passage ->
                    passage.howMuch()
                        + (passage.hasKnownLength() ? ", which must hold " : "; it must hold ")
                        + passage.mustContain())
            .collect(Collectors.joining("; "));
    return "words are lost in "
        + (item.lost().size() == 1 ? "one place" : item.lost().size() + " places")
        + ": "
        + passages;
  }
}
