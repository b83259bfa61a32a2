package org.vigil.monthlyupdate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigil.figures.LikelyCause.MissingRowOrDifferentCut;
import org.vigil.figures.SignedNote;

/** Takes a resolution into an issue, and says why one cannot be taken. */
final class Resolving {
  private Resolving() {}

  static Issue apply(Issue issue, Resolution resolution) {
    return switch (resolution) {
      case Resolution.CorrectedFigures corrected ->
          issue.withTable(
              issue.table(corrected.table()).with(corrected.rows(), corrected.printedTotal()));
      case Resolution.AreaNotKnownRow row ->
          issue.withTable(
              issue
                  .table(row.table())
                  .withRow(new UpdateTable.Row("Area not known", "UNK", false, row.counts())));
      case Resolution.WordsSupplied supplied -> withWords(issue, supplied);
      case Resolution.NoteUnderTable note -> issue;
      case Resolution.NoteOfLoss note -> issue;
    };
  }

  /** Why a resolution would not settle what it is meant to settle; empty where it does. */
  static Optional<String> refusal(Issue issue, Resolution resolution) {
    return switch (resolution) {
      case Resolution.CorrectedFigures corrected -> {
        var footing = apply(issue, corrected).table(corrected.table()).footing();
        yield footing.foots()
            ? Optional.empty()
            : Optional.of("The corrected figures do not add up. " + footing.cause().sentence());
      }
      case Resolution.AreaNotKnownRow row -> refusal(issue.table(row.table()), row);
      case Resolution.NoteUnderTable note -> refusal(issue.table(note.table()), note.note());
      case Resolution.WordsSupplied supplied ->
          supplied.words().isBlank() ? Optional.of("No words were supplied.") : Optional.empty();
      case Resolution.NoteOfLoss note -> Optional.empty();
    };
  }

  private static Optional<String> refusal(UpdateTable table, Resolution.AreaNotKnownRow row) {
    if (!(table.footing().cause() instanceof MissingRowOrDifferentCut missing)) {
      return Optional.of(
          "A row for area not known settles only totals that hold more than the rows.");
    }
    Map<String, Long> difference = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      difference.put(table.columns().get(i), missing.difference().get(i));
    }
    return difference.equals(row.counts())
        ? Optional.empty()
        : Optional.of(
            "The row must be the difference exactly: "
                + difference
                + ", not "
                + row.counts()
                + ".");
  }

  private static Optional<String> refusal(UpdateTable table, SignedNote note) {
    var footing = table.footing();
    for (int i = 0; i < footing.columnDifferences().size(); i++) {
      long printed = footing.table().totalRow().get(i);
      long computed = footing.computedTotals().get(i);
      if (printed != computed && !(gives(note.text(), printed) && gives(note.text(), computed))) {
        return Optional.of(
            "The note must give both figures of every total that differs: %,d printed and %,d computed (%s)."
                .formatted(printed, computed, table.columns().get(i)));
      }
    }
    return Optional.empty();
  }

  private static boolean gives(String text, long number) {
    return text.contains(String.format(Locale.UK, "%,d", number))
        || text.contains(Long.toString(number));
  }

  private static Issue withWords(Issue issue, Resolution.WordsSupplied supplied) {
    var token = "[[lost:" + supplied.passage() + "]]";
    return issue
        .revised()
        .eachItem(
            item ->
                item.id().equals(supplied.item())
                    ? item.with(
                        item.blocks().stream()
                            .map(
                                block ->
                                    block.reading(text -> text.replace(token, supplied.words())))
                            .toList(),
                        item.lost().stream()
                            .filter(passage -> !passage.id().equals(supplied.passage()))
                            .toList())
                    : item)
        .issue();
  }
}
