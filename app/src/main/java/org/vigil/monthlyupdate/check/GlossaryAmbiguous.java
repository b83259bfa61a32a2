package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WordLists;

/** No title uses an abbreviation that many readers take for something else. */
@Component
class GlossaryAmbiguous implements Check {
  private final WordLists words;

  GlossaryAmbiguous(WordLists words) {
    this.words = words;
  }

  @Override
  public String rule() {
    return "glossary.ambiguous";
  }

  @Override
  public String says() {
    return "No title uses an abbreviation that many readers take for something else.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return words.pairs("ambiguous-abbreviations").entrySet().stream()
        .filter(pair -> stands(pair.getKey(), issue.title()))
        .map(this::finding)
        .toList();
  }

  private static boolean stands(String abbreviation, String title) {
    return Pattern.compile("\\b" + Pattern.quote(abbreviation) + "\\b").matcher(title).find();
  }

  private Finding finding(Map.Entry<String, String> pair) {
    return new Finding(
        rule(),
        Severity.NOTE,
        List.of("issue.title"),
        pair.getKey() + " may be read as " + pair.getValue());
  }
}
