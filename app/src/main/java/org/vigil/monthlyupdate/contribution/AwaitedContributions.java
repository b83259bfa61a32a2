package org.vigil.monthlyupdate.contribution;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.monthlyupdate.Awaited;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.shell.VigilClock;

/** Counts the contributions of an issue that wait for somebody. */
@Component
class AwaitedContributions implements Awaited {
  private final Contributions contributions;
  private final VigilClock clock;

  AwaitedContributions(Contributions contributions, VigilClock clock) {
    this.contributions = contributions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Replies of(IssueId issue) {
    var asked = contributions.of(issue);
    var today = clock.today();
    return new Replies(
        (int) asked.stream().filter(line -> line.state() == Contribution.State.CAME).count(),
        (int) asked.stream().filter(line -> line.contribution().isOpenOn(today)).count());
  }
}
