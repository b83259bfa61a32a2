package org.vigil.publication.web;

import java.util.List;
import org.vigil.annualaudit.AuditDesk.Rehearsed;
import org.vigil.figures.Tier;
import org.vigil.publication.ReleasedDocument.DocumentId;
import org.vigil.shell.Words;

/**
 * What will be entered in the ledger, asked before it is.
 *
 * @param audit the address of the audit
 * @param button says how many tables go to whom
 * @param goes how many tables would be entered
 */
record ConfirmPage(
    String title,
    String audit,
    String opening,
    String handling,
    String to,
    String reason,
    List<Line> tables,
    long goes,
    String button,
    String audience,
    String recipients,
    String purpose,
    String document) {

  /** One table, and what becomes of it. */
  record Line(String table, String becomes, String tone, String words) {}

  static ConfirmPage of(String title, String audit, AskedRelease asked, List<Rehearsed> tables) {
    long goes = tables.stream().filter(Rehearsed::goes).count();
    return new ConfirmPage(
        title,
        audit,
        opening(goes, tables.size()),
        asked.tier().handlingMark(),
        asked.goesTo(),
        asked.isFor(title),
        tables.stream().map(ConfirmPage::line).toList(),
        goes,
        "Release %s to %s"
            .formatted(
                Words.count(goes, "table", "tables"),
                asked.tier() == Tier.PUBLIC ? "the public" : "the named partners"),
        asked.audience() == null ? "" : asked.audience(),
        AskedRelease.typed(asked.recipients()),
        AskedRelease.typed(asked.purpose()),
        DocumentId.next().toString());
  }

  private static String opening(long goes, int all) {
    if (goes == 0) {
      return "No table may go. Nothing will be entered.";
    }
    return goes == all
        ? "%s will be entered in the ledger. What is entered is never taken out."
            .formatted(Words.count(goes, "table", "tables"))
        : "%s of %d will be entered in the ledger; the document says why the others are not there. What is entered is never taken out."
            .formatted(Words.count(goes, "table", "tables"), all);
  }

  private static Line line(Rehearsed table) {
    return new Line(
        table.number() + ". " + table.name(),
        table.goes() ? "Goes" : "Withheld",
        table.goes() ? "green" : "amber",
        table.words());
  }
}
