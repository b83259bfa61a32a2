package org.vigil.publication.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.ReleasedDocument;
import org.vigil.shell.Words;

/**
 * Whom is it for?
 *
 * @param audit the address of the audit
 * @param error what is wrong with what was typed, or null
 * @param field at which field; empty where nothing is wrong
 */
record AskPage(
    String title,
    String audit,
    boolean partners,
    boolean publicly,
    String recipients,
    String purpose,
    @Nullable String error,
    String field,
    List<Line> earlier) {

  /** A release made before. */
  record Line(String id, String tier, String to, String when, String by) {}

  static AskPage of(
      String title,
      String audit,
      AskedRelease asked,
      AskedRelease.@Nullable Problem problem,
      List<ReleasedDocument> earlier,
      UnaryOperator<String> nameOf) {
    return new AskPage(
        title,
        audit,
        AskedRelease.PARTNERS.equals(asked.audience()),
        AskedRelease.PUBLIC.equals(asked.audience()),
        AskedRelease.typed(asked.recipients()),
        AskedRelease.typed(asked.purpose()),
        problem == null ? null : problem.message(),
        problem == null ? "" : problem.field(),
        earlier.stream()
            .map(
                document ->
                    new Line(
                        document.id().toString(),
                        document.tier().label(),
                        document.recipients(),
                        Words.moment(document.releasedAt()),
                        nameOf.apply(document.releasedBy())))
            .toList());
  }
}
