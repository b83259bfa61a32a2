package org.vigil.monthlyupdate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.DayWords;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.SignedNote;

/**
 * An issue as it may be printed: its words, and its counts only as released tables.
 *
 * @param issuedOn null while it is a draft
 * @param stoppedBy what somebody must settle before it can be issued
 * @param version which version of the month's update it is, and what became of it
 */
public record MonthlyUpdate(
    Issue issue,
    List<Finding> findings,
    List<Finding> stoppedBy,
    Map<String, ReleasedTable> tables,
    List<Resolution> resolutions,
    @Nullable LocalDate issuedOn,
    IssueVersion version) {

  public MonthlyUpdate {
    findings = List.copyOf(findings);
    stoppedBy = List.copyOf(stoppedBy);
    tables = Map.copyOf(tables);
    resolutions = List.copyOf(resolutions);
  }

  /** Of an issue that is in no database. */
  MonthlyUpdate(
      Issue issue,
      List<Finding> findings,
      List<Finding> stoppedBy,
      Map<String, ReleasedTable> tables,
      List<Resolution> resolutions,
      @Nullable LocalDate issuedOn) {
    this(issue, findings, stoppedBy, tables, resolutions, issuedOn, IssueVersion.first(issue));
  }

  public boolean isIssued() {
    return issuedOn != null;
  }

  /** What a finding means for it now, in the words of the issue's page. */
  public String standing(Finding finding) {
    return finding.standing(stoppedBy.contains(finding));
  }

  public Optional<ReleasedTable> table(String id) {
    return Optional.ofNullable(tables.get(id));
  }

  /** The note printed where words stay lost in an item. */
  public Optional<SignedNote> noteOfLoss(String item) {
    return resolutions.stream()
        .flatMap(
            r ->
                r instanceof Resolution.NoteOfLoss note && note.item().equals(item)
                    ? Stream.of(note.note())
                    : Stream.<SignedNote>of())
        .reduce((first, last) -> last);
  }

  /** The owner's word that a row was added, or figures corrected, on. */
  public Optional<String> ownersWord(String table) {
    return resolutions.stream()
        .flatMap(
            r ->
                switch (r) {
                  case Resolution.AreaNotKnownRow row when row.table().equals(table) ->
                      Stream.of(
                          "The row for area not known was added on the word of "
                              + said(row.word()));
                  case Resolution.CorrectedFigures corrected when corrected.table().equals(table) ->
                      Stream.of(
                          "These figures replace those first received, on the word of "
                              + said(corrected.word()));
                  default -> Stream.<String>of();
                })
        .reduce((first, last) -> last);
  }

  private static String said(Resolution.OwnersWord word) {
    return word.owner() + ", " + DayWords.of(word.saidOn()) + ": \"" + word.words() + "\"";
  }
}
