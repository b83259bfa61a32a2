package org.vigil.accesslog.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.accesslog.LogCheck.NotWhole;
import org.vigil.accesslog.LogCheck.Whole;
import org.vigil.accesslog.LogWatch.Checked;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/**
 * Whether the log is whole, as a page shows it. Always of a recent check, and it says when that was.
 *
 * @param whatToDo only where the log is not whole
 */
record Badge(
    boolean whole,
    String heading,
    String entries,
    String checked,
    @Nullable String whatToDo,
    @Nullable String root,
    int checkpoints) {

  static Badge of(Checked checked, LocalDate today) {
    return switch (checked.result()) {
      case Whole whole -> whole(whole, checked, today);
      case NotWhole notWhole ->
          new Badge(
              false,
              "The log is not whole from entry " + Words.number(notWhole.fromSeq()),
              notWhole.reason(),
              "Checked " + when(checked, today) + ".",
              notWhole.whatToDo(),
              null,
              checked.checkpoints());
    };
  }

  private static Badge whole(Whole whole, Checked checked, LocalDate today) {
    var checkpoint = whole.checkpoint();
    return new Badge(
        true,
        "The log is whole to entry " + Words.number(whole.size()),
        Words.count(whole.size(), "entry", "entries") + ", none changed or missing.",
        "Checked "
            + when(checked, today)
            + (checkpoint == null
                ? "; no checkpoint is signed yet."
                : " against the signed checkpoint of " + Words.moment(checkpoint.madeAt()) + "."),
        null,
        whole.root().inShort(),
        checked.checkpoints());
  }

  private static String when(Checked checked, LocalDate today) {
    var at = checked.at().atZone(VigilClock.COUNTY_TIME);
    return at.toLocalDate().equals(today)
        ? "today at %02d:%02d".formatted(at.getHour(), at.getMinute())
        : Words.moment(checked.at());
  }
}
