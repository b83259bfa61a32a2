package org.vigil.archive;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.UpdateIssued;
import org.vigil.monthlyupdate.UpdateWithdrawn;

/** Takes an update in as soon as it has gone out. */
@Component
class Incoming {
  private final Archive archive;

  Incoming(Archive archive) {
    this.archive = archive;
  }

  @ApplicationModuleListener
  void on(UpdateIssued update) {
    archive.issued(new IssueId(update.issue()));
  }

  /** What is withdrawn is not found there any more, only that it was. */
  @ApplicationModuleListener
  void on(UpdateWithdrawn update) {
    archive.issued(new IssueId(update.issue()));
  }
}
