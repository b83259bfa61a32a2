package org.vigil.archive;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vigil.monthlyupdate.Issue.IssueId;
import org.vigil.monthlyupdate.UpdateIssued;
import org.vigil.monthlyupdate.UpdateWithdrawn;
import org.vigil.monthlyupdate.reading.PastUpdateKept;

/** Takes an update in as soon as it has gone out, and a past one as soon as it is read. */
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

  @ApplicationModuleListener
  void on(PastUpdateKept kept) {
    archive.kept(kept.file());
  }

  /** What is withdrawn is not found there any more, only that it was. */
  @ApplicationModuleListener
  void on(UpdateWithdrawn update) {
    archive.issued(new IssueId(update.issue()));
  }
}
