package org.vigil.monthlyupdate;

import org.vigil.monthlyupdate.Issue.IssueId;

/** What others were asked to tell an issue and does not stand in it: whoever issues it is told so first. */
public interface Awaited {
  Replies of(IssueId issue);

  /**
   * How many.
   *
   * @param unread came, and were neither taken nor refused
   * @param outstanding were asked for, and an answer that can be taken has not come
   */
  record Replies(int unread, int outstanding) {}
}
