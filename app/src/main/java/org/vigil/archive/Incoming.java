package org.vigil.archive;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.UpdateIssued;

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
}
