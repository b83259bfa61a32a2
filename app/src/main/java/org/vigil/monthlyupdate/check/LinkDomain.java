package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WebAddress;
import org.vigil.monthlyupdate.WordLists;

/** Every link leads to a domain the unit knows. */
@Component
class LinkDomain implements Check {
  private final List<String> known;

  LinkDomain(WordLists words) {
    this.known = words.list("known-domains");
  }

  @Override
  public String rule() {
    return "link.domain";
  }

  @Override
  public String says() {
    return "Every link leads to a domain the unit knows.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.links().values().stream()
        .flatMap(
            link ->
                link.url() == null
                    ? java.util.stream.Stream.<Finding>of()
                    : WebAddress.parse(link.url())
                        .filter(address -> known.stream().noneMatch(address::isOf))
                        .map(address -> finding(link, address))
                        .stream())
        .toList();
  }

  private Finding finding(Issue.Link link, WebAddress address) {
    return new Finding(
        rule(),
        Severity.WARNS,
        List.of("links"),
        "\"%s\" leads to %s, which is not among the domains the unit knows: open it and see where it leads"
            .formatted(link.words(), address.host()));
  }
}
