package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.figures.DayWords;
import org.vigil.figures.Tier;
import org.vigil.monthlyupdate.IssueVersion;
import org.vigil.monthlyupdate.MonthlyUpdate;
import org.vigil.publication.Document.Entry;
import org.vigil.publication.Document.Note;
import org.vigil.publication.Document.Piece;
import org.vigil.publication.Document.Text;
import org.vigil.publication.Document.Theme;
import org.vigil.shell.Words;

/** What a monthly update says of itself when it was corrected, superseded or withdrawn, and what its readers are told. */
final class VersionNotices {
  private VersionNotices() {}

  /** What stands above everything else in it. */
  static List<Theme> above(MonthlyUpdate update) {
    var version = update.version();
    var themes = new ArrayList<Theme>();
    var superseded = version.superseded();
    if (superseded != null) {
      themes.add(
          theme(
              "Superseded",
              new Note(
                  "This is version %d. Version %d took its place on %s: read that one."
                      .formatted(
                          version.number(), superseded.by(), DayWords.of(superseded.on())))));
    }
    var correction = version.correction();
    if (correction != null) {
      var issuedOn = update.issuedOn();
      themes.add(
          theme(
              "Correction",
              new Note(
                  "Version %d%s corrects version %d of %s. %s"
                      .formatted(
                          version.number(),
                          issuedOn == null
                              ? ", not yet issued,"
                              : ", " + DayWords.of(issuedOn) + ",",
                          correction.ofVersion(),
                          DayWords.of(correction.ofVersionIssuedOn()),
                          Words.sentence(correction.note())))));
    }
    return themes;
  }

  /** In place of what was withdrawn: that it was, and why. None of its words or figures. */
  static Document withdrawn(MonthlyUpdate update, Optional<String> demonstration) {
    var withdrawal = update.version().withdrawal();
    if (withdrawal == null) {
      throw new IllegalArgumentException("It was not withdrawn: " + update.issue().id());
    }
    return document(
        update,
        "Monthly update, " + update.version().title() + ": withdrawn",
        List.of("Withdrawn " + DayWords.of(withdrawal.on()) + "."),
        demonstration,
        theme(
            "Withdrawn",
            new Note(
                "This update was withdrawn on %s. %s"
                    .formatted(DayWords.of(withdrawal.on()), Words.sentence(withdrawal.reason()))),
            Text.of(
                "What stood in it is not to be used. If you kept a copy, delete it, and tell whoever you passed it on to.")));
  }

  /** For those who have the earlier version. */
  static Document ofCorrection(MonthlyUpdate update, Optional<String> demonstration) {
    var version = update.version();
    var correction = version.correction();
    var issuedOn = update.issuedOn();
    if (correction == null || issuedOn == null) {
      throw new IllegalArgumentException("No correction went out: " + update.issue().id());
    }
    return document(
        update,
        "Correction: monthly update, " + version.label(),
        List.of("Issued " + DayWords.of(issuedOn) + "."),
        demonstration,
        theme(
            "What was wrong",
            new Note(Words.sentence(correction.note())),
            Text.of(
                "You had version %d, issued %s. Version %d, issued %s, takes its place and begins with this note."
                    .formatted(
                        correction.ofVersion(),
                        DayWords.of(correction.ofVersionIssuedOn()),
                        version.number(),
                        DayWords.of(issuedOn))),
            Text.of("Use the new version, and tell whoever you passed the earlier one on to.")));
  }

  /** For those who have what was withdrawn. */
  static Document ofWithdrawal(MonthlyUpdate update, Optional<String> demonstration) {
    var withdrawn = withdrawn(update, demonstration);
    return new Document(
        withdrawn.unit(),
        "Withdrawn: monthly update, " + update.version().label(),
        withdrawn.subtitle(),
        withdrawn.facts(),
        withdrawn.handling(),
        withdrawn.draft(),
        withdrawn.demonstration(),
        withdrawn.themes());
  }

  /** The key of the notice about a version: another version has another notice. */
  static String key(String of, IssueVersion version) {
    return of + (version.withdrawal() == null ? "/correction-" : "/withdrawal-") + version.number();
  }

  private static Theme theme(String name, Piece... pieces) {
    return new Theme(name, List.of(new Entry("", List.of(pieces))));
  }

  private static Document document(
      MonthlyUpdate update,
      String title,
      List<String> facts,
      Optional<String> demonstration,
      Theme theme) {
    var issue = update.issue();
    return new Document(
        issue.unit().name(),
        title,
        "To the " + issue.audience().group(),
        facts,
        Tier.PARTNER.handlingMark(),
        Optional.empty(),
        issue.demonstration()
            ? Optional.of(demonstration.orElse("Demonstration: an example issue"))
            : demonstration,
        List.of(theme));
  }
}
