package org.vigil.monthlyupdate.web;

import java.util.Optional;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Issue;

/** The page on which what a finding is about can be changed. */
final class Mends {
  private Mends() {}

  static Optional<String> page(Issue issue, Finding finding) {
    return finding.where().isEmpty()
        ? Optional.empty()
        : page(issue, finding.rule(), finding.where().getFirst())
            .map(page -> IssuePageMaker.path(issue) + page);
  }

  private static Optional<String> page(Issue issue, String rule, String where) {
    var table = where.split("\\.", 2)[0];
    if (rule.startsWith("metric.")) {
      return Optional.of("/numbers");
    }
    if (rule.startsWith("data.cutoff")) {
      return Optional.of("/cut-off");
    }
    if (rule.equals("spelling")) {
      return Optional.of("/repairs");
    }
    if (issue.item(where).isPresent()) {
      return Optional.of("/items/" + where + "/edit");
    }
    if (issue.tables().containsKey(table)) {
      return Optional.of("/tables/" + table + "/new-figures");
    }
    if (issue.sections().stream().anyMatch(section -> section.id().equals(where))) {
      return Optional.of("/arrange");
    }
    if (issue.commitments().stream().anyMatch(promise -> promise.id().equals(where))) {
      return Optional.of("/promises");
    }
    if (issue.asks().stream().anyMatch(ask -> ask.id().equals(where))) {
      return Optional.of("/asks");
    }
    return where.startsWith("contacts.")
        ? Optional.of("/contacts")
        : where.startsWith("links") ? Optional.of("/links") : Optional.empty();
  }
}
