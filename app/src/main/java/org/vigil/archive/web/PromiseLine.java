package org.vigil.archive.web;

import org.jspecify.annotations.Nullable;
import org.vigil.archive.PromiseOverTime;
import org.vigil.monthlyupdate.Due;
import org.vigil.shell.Words;

/**
 * A promise, as a list shows it.
 *
 * @param outcome what became of it, in words; empty where nothing is told
 */
record PromiseLine(
    String what,
    String href,
    String item,
    String firstTold,
    String due,
    String standing,
    String tone,
    String outcome) {
  static PromiseLine of(PromiseOverTime promise) {
    return new PromiseLine(
        promise.what(),
        Links.to(promise.key(), promise.line()),
        promise.item(),
        Words.month(promise.firstTold()),
        due(promise.due(), promise.dueWords()),
        promise.standing().label(),
        tone(promise.standing()),
        outcome(promise));
  }

  private static String due(@Nullable String due, @Nullable String dueWords) {
    if (due != null) {
      return Due.words(due);
    }
    return dueWords == null ? "No date given" : "\"" + dueWords + "\"";
  }

  private static String outcome(PromiseOverTime promise) {
    var kept = promise.keptOn() == null ? "" : "Kept on " + Words.day(promise.keptOn()) + ". ";
    var told =
        promise.closedIn() == null ? "" : "Told in " + Words.month(promise.closedIn()) + ". ";
    return (kept + told + (promise.note() == null ? "" : promise.note())).strip();
  }

  private static String tone(PromiseOverTime.Standing standing) {
    return switch (standing) {
      case OPEN -> "petrol";
      case LATE -> "rust";
      case NOT_TOLD -> "amber";
      case KEPT, KEPT_LATE -> "green";
      case DROPPED -> "grey";
    };
  }
}
