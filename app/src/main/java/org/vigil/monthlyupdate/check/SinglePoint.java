package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;

/** No one contact answers for most of the update with nobody to stand in. */
@Component
class SinglePoint implements Check {
  private static final int MANY_TOPICS = 4;

  @Override
  public String rule() {
    return "contact.single_point";
  }

  @Override
  public String says() {
    return "No one contact answers for most of the update without a deputy.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.contacts().values().stream()
        .filter(contact -> contact.topics().size() >= MANY_TOPICS && !hasDeputy(issue, contact))
        .map(
            contact ->
                new Finding(
                    rule(),
                    Severity.NOTE,
                    List.of("contacts." + contact.id()),
                    "one contact for " + contact.topics().size() + " topics, with no deputy named"))
        .toList();
  }

  private static boolean hasDeputy(Issue issue, Issue.Contact contact) {
    return contact.deputy() != null && issue.contacts().containsKey(contact.deputy());
  }
}
