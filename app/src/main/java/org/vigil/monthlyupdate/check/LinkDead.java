package org.vigil.monthlyupdate.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Check;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Finding.Severity;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.LinkOpening;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** No address that was opened turned out dead. */
@Component
class LinkDead implements Check {
  @Override
  public String rule() {
    return "link.dead";
  }

  @Override
  public String says() {
    return "No link's address, when it was last opened, turned out to lead nowhere.";
  }

  @Override
  public List<Finding> look(Issue issue) {
    return issue.links().values().stream()
        .flatMap(
            link ->
                Stream.ofNullable(link.opening())
                    .filter(LinkOpening::isDead)
                    .map(opening -> finding(link, opening)))
        .toList();
  }

  private Finding finding(Issue.Link link, LinkOpening opening) {
    return new Finding(
        rule(),
        Severity.WARNS,
        List.of("links"),
        "\"%s\" was opened on %s, and %s: give another address, or open it again"
            .formatted(
                link.words(),
                Words.day(LocalDate.ofInstant(opening.at(), VigilClock.COUNTY_TIME)),
                opening.outcome().words()));
  }
}
