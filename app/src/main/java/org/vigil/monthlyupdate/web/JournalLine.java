package org.vigil.monthlyupdate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did with the issue.
 *
 * @param said the words it rests on: the owner's, the author's or the note's
 * @param changes what differs from the figures first received
 * @param takenBack who took it back, when and why; null while it stands
 * @param takeBack the form to take it back; null where it cannot be any more
 */
record JournalLine(
    String when,
    String who,
    String what,
    @Nullable String said,
    List<String> changes,
    @Nullable String takenBack,
    @Nullable Form takeBack,
    boolean open) {

  static JournalLine plain(String when, String who, String what) {
    return new JournalLine(when, who, what, null, List.of(), null, null, false);
  }
}
