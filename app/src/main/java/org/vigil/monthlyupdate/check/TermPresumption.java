package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WordLists;

/** Nobody is called guilty before a court has decided. */
@Component
class TermPresumption implements Check {
  private final WordLists words;

  TermPresumption(WordLists words) {
    this.words = words;
  }

  @Override
  public String rule() {
    return "term.presumption";
  }

  @Override
  public String says() {
    return "Nobody is called guilty before a court has decided.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue
        .items()
        .filter(this::isBeforeConviction)
        .flatMap(
            item ->
                words.pairs("presuming-terms").entrySet().stream()
                    .filter(term -> stands(term, item))
                    .map(term -> finding(item, term)))
        .toList();
  }

  private boolean isBeforeConviction(Issue.Item item) {
    var text = item.words().toLowerCase(Locale.ROOT);
    return words.list("before-conviction").stream().anyMatch(text::contains);
  }

  private static boolean stands(Map.Entry<String, String> term, Issue.Item item) {
    return Pattern.compile("\\b" + Pattern.quote(term.getKey()) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(item.words())
        .find();
  }

  private Finding finding(Issue.Item item, Map.Entry<String, String> term) {
    var message =
        "\"%s\" is used of someone who may not be charged; \"%s\" is accurate"
            .formatted(term.getKey(), term.getValue());
    return new Finding(rule(), Severity.NOTE, List.of(item.id()), message);
  }
}
