package org.vigil.monthlyupdate.check;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WordLists;

/** The words of a link say where it leads. */
@Component
class LinkText implements Check {
  private final WordLists words;

  LinkText(WordLists words) {
    this.words = words;
  }

  @Override
  public String rule() {
    return "link.text";
  }

  @Override
  public String says() {
    return "The words of a link say where it leads.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue
        .items()
        .flatMap(
            item -> Texts.links(item).filter(this::saysNothing).map(link -> finding(item, link)))
        .toList();
  }

  private boolean saysNothing(Inline.LinkRef link) {
    return words.list("empty-link-text").contains(link.words().strip().toLowerCase(Locale.ROOT));
  }

  private Finding finding(Issue.Item item, Inline.LinkRef link) {
    var message = "link text \"" + link.words() + "\" does not describe its target";
    return new Finding(rule(), Severity.WARNS, List.of(item.id()), message);
  }
}
