package org.vigil.monthlyupdate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Change;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueJournal;
import org.vigil.monthlyupdate.IssueJournal.Entry;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.Resolution;
import org.vigil.monthlyupdate.Step;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.shell.Words;

/** Tells the journal of an issue as sentences: who did what, when, and on whose word. */
final class JournalLines {
  private static final int CHANGES_SHOWN = 12;

  private final Issue asReceived;
  private final IssueJournal journal;
  private final SettlingForms forms;
  private final UnaryOperator<String> nameOf;

  JournalLines(
      Issue asReceived, IssueJournal journal, SettlingForms forms, UnaryOperator<String> nameOf) {
    this.asReceived = asReceived;
    this.journal = journal;
    this.forms = forms;
    this.nameOf = nameOf;
  }

  List<JournalLine> all() {
    var lines = new ArrayList<JournalLine>();
    lines.add(
        JournalLine.plain(
            Words.moment(journal.openedAt()), nameOf.apply(journal.openedBy()), opened()));
    var befores = journal.befores(asReceived);
    for (int i = 0; i < journal.entries().size(); i++) {
      lines.add(line(journal.entries().get(i), befores.get(i)));
    }
    var issued = journal.issued();
    if (issued != null) {
      lines.add(
          JournalLine.plain(
              Words.moment(issued.at()),
              nameOf.apply(issued.by()),
              "Issued to the " + asReceived.audience().group() + "."));
    }
    return lines;
  }

  private String opened() {
    return asReceived.items().anyMatch(item -> item.unchangedSince() != null)
        ? "Opened from the month before."
        : asReceived.demonstration() ? "Opened from the shipped example." : "Opened.";
  }

  /** Told as it was then: what the entry is about may be gone by now, or not have been there at the beginning. */
  private JournalLine line(Entry entry, Issue before) {
    boolean mayTakeBack = entry.stands() && journal.issued() == null;
    var takeBack = mayTakeBack ? forms.takeBack(entry.number()) : null;
    return new JournalLine(
        Words.moment(entry.writtenAt()),
        nameOf.apply(entry.writtenBy()),
        what(entry.change(), before),
        said(entry.change()),
        changes(entry.change(), before),
        takenBack(entry),
        takeBack,
        takeBack != null && forms.isOpen(takeBack));
  }

  private @Nullable String takenBack(Entry entry) {
    var back = entry.takenBack();
    return back == null
        ? null
        : "Taken back by %s, %s: \"%s\""
            .formatted(nameOf.apply(back.by()), Words.moment(back.at()), back.why());
  }

  private static String what(Change change, Issue before) {
    var place = place(change, before);
    return switch (change) {
      case Edit edit -> FindingView.sentence(place + ": " + edit.deed());
      case Step step -> FindingView.sentence(step.deed());
      case Resolution.CorrectedFigures corrected ->
          "Took the figures of %s as the owner gave them again.".formatted(place);
      case Resolution.AreaNotKnownRow row ->
          "Added the row \"%s\" to %s: %s."
              .formatted(FigureFields.AREA_NOT_KNOWN, place, counts(row, before));
      case Resolution.NoteUnderTable note ->
          "Put a note under %s, signed by %s."
              .formatted(place, note.note().name() + ", " + note.note().role());
      case Resolution.WordsSupplied supplied ->
          "Put lost words into %s: \"%s\".".formatted(place, supplied.words());
      case Resolution.NoteOfLoss note ->
          "Put a note of the lost words into %s, signed by %s."
              .formatted(place, note.note().name() + ", " + note.note().role());
    };
  }

  /** What is written for the first time has no place yet but the whole. */
  private static String place(Change change, Issue before) {
    var found = Place.of(before, change.where()).words();
    return found.equals(change.where())
        ? switch (change) {
          case Edit.ItemWritten written -> "new item " + written.item().headingOrWorkingHeading();
          case Edit.TableWritten written -> "new table " + written.table().titleOrWorkingTitle();
          case Edit.CommitmentWritten written -> "new promise";
          case Edit.AskWritten written -> "new question";
          default -> found;
        }
        : found;
  }

  private static @Nullable String said(Change change) {
    return switch (change) {
      case Edit edit -> null;
      case Step step -> null;
      case Resolution.CorrectedFigures corrected -> said(corrected.word());
      case Resolution.AreaNotKnownRow row -> said(row.word());
      case Resolution.WordsSupplied supplied -> said(supplied.word());
      case Resolution.NoteUnderTable note -> "\"" + note.note().text() + "\"";
      case Resolution.NoteOfLoss note -> "\"" + note.note().text() + "\"";
    };
  }

  private static String said(Resolution.OwnersWord word) {
    return "%s, %s: \"%s\"".formatted(word.owner(), Words.day(word.saidOn()), word.words());
  }

  private static String counts(Resolution.AreaNotKnownRow row, Issue before) {
    var table = before.tables().get(row.table());
    return (table == null ? List.copyOf(row.counts().keySet()) : table.columns())
        .stream()
            .map(column -> String.format(Locale.UK, "%s %,d", column, row.counts().get(column)))
            .collect(Collectors.joining(", "));
  }

  private static List<String> changes(Change change, Issue then) {
    return switch (change) {
      case Resolution.CorrectedFigures corrected
          when then.tables().containsKey(corrected.table()) ->
          changes(then.table(corrected.table()), corrected.rows(), corrected.printedTotal());
      case Edit.ItemWritten written -> changes(then, written.item());
      case Edit.CutOffStated stated ->
          List.of(Words.day(stated.day()) + ", was " + cutOff(then.dataCutOff()));
      case Edit.TableWritten written when then.tables().containsKey(written.table().id()) ->
          changes(
              then.table(written.table().id()),
              written.table().rows(),
              written.table().printedTotal());
      default -> List.of();
    };
  }

  private static String cutOff(@Nullable LocalDate day) {
    return day == null ? "not stated" : Words.day(day);
  }

  /** The words before and after, so that nobody's are lost to who writes last. */
  private static List<String> changes(Issue then, Issue.Item now) {
    var before = then.item(now.id()).map(item -> ItemWords.write(then, item)).orElse("");
    var after = ItemWords.write(then, now);
    return before.equals(after)
        ? List.of()
        : before.isEmpty()
            ? List.of("\"" + after + "\"")
            : List.of("Before: \"" + before + "\"", "After: \"" + after + "\"");
  }

  private static List<String> changes(
      UpdateTable before, List<UpdateTable.Row> rows, Map<String, Long> printedTotal) {
    var changes = new ArrayList<String>();
    for (var row : rows) {
      var was =
          before.rows().stream()
              .filter(r -> r.code().equals(row.code()))
              .findFirst()
              .map(UpdateTable.Row::counts)
              .orElse(Map.of());
      addChanges(before.columns(), row.area(), was, row.counts(), changes);
    }
    addChanges(before.columns(), "Printed total", before.printedTotal(), printedTotal, changes);
    if (changes.size() <= CHANGES_SHOWN) {
      return changes;
    }
    var shown = new ArrayList<>(changes.subList(0, CHANGES_SHOWN));
    shown.add("and " + (changes.size() - CHANGES_SHOWN) + " numbers more");
    return shown;
  }

  private static void addChanges(
      List<String> columns,
      String row,
      Map<String, Long> was,
      Map<String, Long> is,
      List<String> changes) {
    for (var column : columns) {
      var before = was.get(column);
      var now = is.get(column);
      if (now != null && !now.equals(before)) {
        changes.add(
            before == null
                ? String.format(Locale.UK, "%s, %s: %,d, not there before", row, column, now)
                : String.format(Locale.UK, "%s, %s: %,d, was %,d", row, column, now, before));
      }
    }
  }
}
