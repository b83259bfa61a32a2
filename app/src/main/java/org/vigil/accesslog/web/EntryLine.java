package org.vigil.accesslog.web;

import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.WhoIsWho;
import org.vigil.shell.Words;

/** One entry as a row of a table. */
record EntryLine(
    String when,
    String who,
    String organisation,
    String action,
    @Nullable String object,
    @Nullable String seen,
    @Nullable String purpose,
    @Nullable String agreement,
    String outcome,
    String number,
    boolean breakGlass) {

  static EntryLine of(AccessEntry entry, WhoIsWho whoIsWho) {
    return new EntryLine(
        Words.moment(entry.recordedAt()),
        whoIsWho.person(entry.actor()),
        whoIsWho.organisation(entry.organisation()),
        entry.action().words(),
        entry.object(),
        entry.seen(),
        entry.purpose(),
        entry.agreement(),
        entry.outcome(),
        Words.number(entry.seq()),
        entry.action() == AccessAction.BREAK_GLASS);
  }
}
