package org.vigil.monthlyupdate.contribution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contribution.
 *
 * @param mailsFrom whom Vigil's own mails are from; null where it sends none
 */
record ContributionPage(
    String id,
    String reference,
    String subject,
    String issue,
    String label,
    String state,
    String tone,
    String who,
    String whoAnswers,
    String email,
    String due,
    String way,
    boolean canBeWrittenTo,
    @Nullable String mailsFrom,
    boolean byLink,
    String wanted,
    String sent,
    boolean drafted,
    boolean open,
    boolean closed,
    List<ReplyLine> replies,
    List<StepLine> steps,
    @Nullable String kept,
    AsSent form) {

  /** One reply. */
  record ReplyLine(String href, String name, String how, String state, String tone) {}

  /** One step. */
  record StepLine(String when, String who, String what, String words) {}
}
