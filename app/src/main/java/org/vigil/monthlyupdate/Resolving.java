package org.vigil.monthlyupdate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigil.figures.LikelyCause.MissingRowOrDifferentCut;
import org.vigil.figures.SignedNote;

/** Takes a resolution into an issue, and says why one cannot be taken. */
final class Resolving {
  private Resolving() {}

  static Issue apply(Issue issue, Resolution resolution) {
    return switch (resolution) {
      case Resolution.CorrectedFigures corrected ->
          with(
              issue,
              corrected.table(),
              table -> table.with(corrected.rows(), corrected.printedTotal()));
      case Resolution.AreaNotKnownRow row ->
          with(
              issue,
              row.table(),
              table ->
                  table.withRow(new UpdateTable.Row("Area not known", "UNK", false, row.counts())));
      case Resolution.WordsSupplied supplied -> withWords(issue, supplied);
      case Resolution.NoteUnderTable note -> issue;
      case Resolution.NoteOfLoss note -> issue;
    };
  }

  private static Issue with(Issue issue, String id, UnaryOperator<UpdateTable> change) {
    var table = issue.tables().get(id);
    return table == null ? issue : issue.withTable(change.apply(table));
  }

  /** Why a resolution would not settle what it is meant to settle; empty where it does. */
  static Optional<String> refusal(Issue issue, Resolution resolution) {
    var table = tableOf(resolution);
    if (table.isPresent() && !issue.tables().containsKey(table.get())) {
      return Optional.of(
          "The table is not in the issue any more. There is nothing to settle in it.");
    }
    var item = itemOf(resolution);
    if (item.isPresent() && issue.item(item.get()).isEmpty()) {
      return Optional.of(
          "The item is not in the issue any more. There is nothing to settle in it.");
    }
    return switch (resolution) {
      case Resolution.CorrectedFigures corrected -> refusal(issue, corrected);
      case Resolution.AreaNotKnownRow row -> refusal(issue.table(row.table()), row);
      case Resolution.NoteUnderTable note -> refusal(issue.table(note.table()), note.note());
      case Resolution.WordsSupplied supplied -> refusal(issue, supplied);
      case Resolution.NoteOfLoss note ->
          issue.item(note.item()).orElseThrow().lost().isEmpty()
              ? Optional.of("No words are lost in this item any more. There is nothing to note.")
              : Optional.empty();
    };
  }

  private static Optional<String> itemOf(Resolution resolution) {
    return switch (resolution) {
      case Resolution.WordsSupplied supplied -> Optional.of(supplied.item());
      case Resolution.NoteOfLoss note -> Optional.of(note.item());
      case Resolution.CorrectedFigures corrected -> Optional.empty();
      case Resolution.AreaNotKnownRow row -> Optional.empty();
      case Resolution.NoteUnderTable note -> Optional.empty();
    };
  }

  /** The table it is about; empty where it is about words. */
  static Optional<String> tableOf(Resolution resolution) {
    return switch (resolution) {
      case Resolution.CorrectedFigures corrected -> Optional.of(corrected.table());
      case Resolution.AreaNotKnownRow row -> Optional.of(row.table());
      case Resolution.NoteUnderTable note -> Optional.of(note.table());
      case Resolution.WordsSupplied supplied -> Optional.empty();
      case Resolution.NoteOfLoss note -> Optional.empty();
    };
  }

  private static Optional<String> refusal(Issue issue, Resolution.CorrectedFigures corrected) {
    var footing = apply(issue, corrected).table(corrected.table()).footing();
    return footing.foots()
        ? Optional.empty()
        : Optional.of(
            "These figures do not add up either. "
                + footing.cause().sentence()
                + " Check them against what the owner sent, or ask the owner again.");
  }

  private static Optional<String> refusal(UpdateTable table, Resolution.AreaNotKnownRow row) {
    if (!(table.footing().cause() instanceof MissingRowOrDifferentCut missing)) {
      return Optional.of(
          "A row for area not known settles only totals that hold more than the rows, and these do not.");
    }
    var difference = listed(table, missing.difference());
    var given =
        listed(table, table.columns().stream().map(c -> row.counts().getOrDefault(c, 0L)).toList());
    return difference.equals(given)
        ? Optional.empty()
        : Optional.of(
            "The row must be the difference exactly: %s; not %s. If the owner gave other numbers, enter all the figures again."
                .formatted(difference, given));
  }

  /** positive 43, negative 57, refused 0, total 100. */
  private static String listed(UpdateTable table, List<Long> counts) {
    return IntStream.range(0, counts.size())
        .mapToObj(i -> String.format(Locale.UK, "%s %,d", table.columns().get(i), counts.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> refusal(Issue issue, Resolution.WordsSupplied supplied) {
    var isLost =
        issue.item(supplied.item()).orElseThrow().lost().stream()
            .anyMatch(passage -> passage.id().equals(supplied.passage()));
    if (!isLost) {
      return Optional.of(
          "These words are not lost any more. To change them, take back what was supplied first.");
    }
    if (supplied.words().isBlank()) {
      return Optional.of("Write the words that belong in the gap.");
    }
    return supplied.words().contains("[[")
        ? Optional.of("Leave out the double square brackets: they mark contacts and links.")
        : Optional.empty();
  }

  private static Optional<String> refusal(UpdateTable table, SignedNote note) {
    var footing = table.footing();
    if (footing.foots()) {
      return Optional.of("The table adds up. There is nothing to note under it.");
    }
    for (int i = 0; i < footing.columnDifferences().size(); i++) {
      long printed = footing.table().totalRow().get(i);
      long computed = footing.computedTotals().get(i);
      if (printed != computed && !(gives(note.text(), printed) && gives(note.text(), computed))) {
        return Optional.of(
            "The note must give both figures of every total that differs. It lacks one of %s: %,d printed, %,d from the rows."
                .formatted(table.columns().get(i), printed, computed));
      }
    }
    return Optional.empty();
  }

  /** As a number of its own: 3,888 does not stand in 13,888. */
  private static boolean gives(String text, long number) {
    return Pattern.compile(
            "(?<![\\d,])(?:%d|%s)(?!,?\\d)"
                .formatted(number, String.format(Locale.UK, "%,d", number)))
        .matcher(text)
        .find();
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
