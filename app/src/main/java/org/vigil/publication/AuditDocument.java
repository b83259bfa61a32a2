package org.vigil.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.annualaudit.AuditReport;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.figures.DayWords;
import org.vigil.figures.LineColumns;
import org.vigil.figures.Tier;
import org.vigil.publication.Document.Drawing;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Note;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Table;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;

/** Lays an annual audit out: what the year shows, then table by table; a table that may not be seen says why. */
final class AuditDocument {
  private AuditDocument() {}

  /**
   * @param releasedOn empty for a draft
   */
  static Document of(
      AuditReport report, Optional<LocalDate> releasedOn, Optional<String> demonstration) {
    var themes = new ArrayList<Theme>();
    report.parts().forEach(part -> themes.add(theme(part)));
    return new Document(
        "County Community Safety Unit",
        title(report),
        report.place().name() + ": counted by " + report.place().dateBasis().words(),
        facts(report, releasedOn),
        report.tier().handlingMark(),
        report.tier() == Tier.CASE_TEAM ? Optional.of("Draft: not released") : Optional.empty(),
        isReal(report) ? Optional.empty() : demonstration,
        themes);
  }

  /** The Connecticut file is what its office published; only the county is ever a demonstration. */
  private static boolean isReal(AuditReport report) {
    return report.place().key().equals("connecticut");
  }

  private static String title(AuditReport report) {
    return "Drug and alcohol deaths audit, " + report.year();
  }

  private static List<String> facts(AuditReport report, Optional<LocalDate> releasedOn) {
    var facts = new ArrayList<String>();
    releasedOn.ifPresent(day -> facts.add("Released " + DayWords.of(day) + "."));
    report.place().caveat().ifPresent(facts::add);
    facts.add(report.tier().label() + " tier.");
    for (var part : report.parts()) {
      if (part instanceof Part.Shown shown) {
        shown
            .table()
            .entry()
            .ifPresent(entry -> facts.add(shown.number() + ": release " + entry + "."));
      }
    }
    return facts;
  }

  private static Theme theme(Part part) {
    var pieces = new ArrayList<Piece>();
    switch (part) {
      case Part.Shown shown -> {
        shown.finding().ifPresent(finding -> pieces.add(Text.of(finding)));
        shown
            .drawings()
            .forEach(drawing -> pieces.add(new Drawing(drawing.svg(), drawing.caption())));
        pieces.add(new Table(shown.table(), LineColumns.NONE));
      }
      case Part.Withheld withheld -> pieces.add(new Note("Not shown. " + withheld.reason()));
    }
    return new Theme(part.number() + ". " + part.name(), List.of(new Entry("", pieces)));
  }
}
