package org.vigil.publication.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.publication.ReleasedDocument;
import org.vigil.shell.Words;

/**
 * A document that left.
 *
 * @param audit the address of the audit it is of
 */
record ReleasedPage(
    String id,
    String title,
    String audit,
    String opening,
    String handling,
    String reason,
    List<Line> tables) {

  /** One table; release is its entry in the ledger, or null where it was withheld. */
  record Line(String table, @Nullable String release, String words) {}

  static ReleasedPage of(ReleasedDocument document, UnaryOperator<String> nameOf) {
    return new ReleasedPage(
        document.id().toString(),
        document.title(),
        "/" + document.subject(),
        "Released to %s on %s by %s."
            .formatted(
                document.recipients(),
                Words.moment(document.releasedAt()),
                nameOf.apply(document.releasedBy())),
        document.tier().handlingMark(),
        document.reason(),
        document.parts().stream()
            .map(part -> new Line(part.number() + ". " + part.name(), part.release(), part.words()))
            .toList());
  }
}
