package org.vigil.monthlyupdate.check;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.WebAddress;

/** Every address of a link is the whole address of a page. */
@Component
class LinkMalformed implements Check {
  @Override
  public String rule() {
    return "link.malformed";
  }

  @Override
  public String says() {
    return "Every address of a link is the whole address of a page.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.links().values().stream()
        .filter(link -> link.url() != null && WebAddress.parse(link.url()).isEmpty())
        .map(
            link ->
                new Finding(
                    rule(),
                    Severity.STOPS,
                    List.of("links"),
                    "\"%s\" has an address no browser can open: %s"
                        .formatted(link.words(), link.url())))
        .toList();
  }
}
