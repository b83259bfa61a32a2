package org.vigil.monthlyupdate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WordLists;

/** Every subject a theme names has an item about it. */
@Component
class ThemeEmpty implements Check {
  private static final Pattern SUBJECTS =
      Pattern.compile(",|&|\\band\\b", Pattern.CASE_INSENSITIVE);

  private final WordLists words;

  ThemeEmpty(WordLists words) {
    this.words = words;
  }

  @Override
  public String rule() {
    return "theme.empty";
  }

  @Override
  public String says() {
    return "Every subject a theme names has an item about it.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    var findings = new ArrayList<Finding>();
    for (var section : issue.sections()) {
      for (var subject : SUBJECTS.split(section.theme())) {
        if (!subject.isBlank()
            && section.items().stream().noneMatch(item -> isAbout(item, subject.strip()))) {
          findings.add(
              new Finding(
                  rule(),
                  Severity.NOTE,
                  List.of(section.id()),
                  "the theme names " + subject.strip() + "; no item is about it"));
        }
      }
    }
    return findings;
  }

  private boolean isAbout(Issue.Item item, String subject) {
    var text =
        (item.headingOrWorkingHeading() + " " + item.words())
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    var key = subject.toLowerCase(Locale.ROOT);
    return text.contains(key)
        || words.groups("theme-words").getOrDefault(key, List.of()).stream()
            .anyMatch(text::contains);
  }
}
