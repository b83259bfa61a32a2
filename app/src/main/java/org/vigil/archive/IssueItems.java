package org.vigil.archive;

import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Issue;

/** What passages of an issue belong to. */
final class IssueItems {
  private IssueItems() {}

  static Passage.Item of(Issue.Section section, Issue.Item item) {
    return new Passage.Item(
        item.id(), item.headingOrWorkingHeading(), section.theme(), item.topics());
  }
}
