package org.vigil.monthlyupdate;

import java.util.List;

/** Whether an issue may go. */
public sealed interface Readiness {
  /** The issue with everything people resolved taken in. */
  Issue issue();

  /** Everything the checks find in it now. */
  List<Finding> findings();

  /** The printed notes that stand in it. */
  List<Resolution> resolutions();

  record Ready(Issue issue, List<Finding> findings, List<Resolution> resolutions)
      implements Readiness {}

  /** Somebody must settle what stops it first. */
  record Stopped(
      Issue issue, List<Finding> findings, List<Resolution> resolutions, List<Finding> by)
      implements Readiness {}

  static Readiness of(Issue asOpened, List<? extends Change> changes, Checks checks) {
    var issue = Changes.apply(asOpened, changes).asShown();
    var resolutions = Changes.resolutions(issue, changes);
    var findings = checks.look(issue);
    var unsettled =
        findings.stream()
            .filter(Finding::stops)
            .filter(finding -> !isSettledByNote(finding, resolutions))
            .toList();
    return unsettled.isEmpty()
        ? new Ready(issue, findings, resolutions)
        : new Stopped(issue, findings, resolutions, unsettled);
  }

  private static boolean isSettledByNote(Finding finding, List<Resolution> resolutions) {
    return resolutions.stream()
        .anyMatch(
            resolution ->
                switch (resolution) {
                  case Resolution.NoteUnderTable note ->
                      finding.rule().startsWith("footing.")
                          && finding.where().contains(note.table());
                  case Resolution.NoteOfLoss note ->
                      finding.rule().equals("text.lost") && finding.where().contains(note.item());
                  case Resolution.CorrectedFigures taken -> false;
                  case Resolution.AreaNotKnownRow taken -> false;
                  case Resolution.WordsSupplied taken -> false;
                });
  }
}
