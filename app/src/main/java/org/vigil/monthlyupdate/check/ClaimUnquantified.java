package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WordLists;

/** A claim of size has a figure, a base and a source; a countable figure is counted. */
@Component
class ClaimUnquantified implements Check {
  private final WordLists words;

  ClaimUnquantified(WordLists words) {
    this.words = words;
  }

  @Override
  public String rule() {
    return "claim.unquantified";
  }

  @Override
  public String says() {
    return "A claim of size has a figure, a base and a source; a countable figure is counted.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.items().flatMap(item -> Stream.concat(claims(item), vagueNumbers(item))).toList();
  }

  private Stream<Finding> claims(Issue.Item item) {
    var found = Texts.phrases(words.list("unquantified"), item.words());
    return found.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                item,
                Severity.WARNS,
                quoted(found)
                    + (found.size() == 1 ? " has" : " have")
                    + " no figure, base or source"));
  }

  private Stream<Finding> vagueNumbers(Issue.Item item) {
    var found = Texts.beforeNumbers(words.list("approximations"), item.words());
    return found.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                item,
                Severity.NOTE,
                quoted(found)
                    + (found.size() == 1 ? " is a countable figure" : " are countable figures")));
  }

  private static String quoted(List<String> found) {
    return found.stream().map(phrase -> "\"" + phrase + "\"").collect(Collectors.joining(" and "));
  }

  private Finding finding(Issue.Item item, Severity severity, String message) {
    return new Finding(rule(), severity, List.of(item.id()), message);
  }
}
