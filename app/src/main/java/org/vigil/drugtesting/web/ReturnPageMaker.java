package org.vigil.drugtesting.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.drugtesting.AreaLine;
import org.vigil.drugtesting.Assessments;
import org.vigil.drugtesting.Cover;
import org.vigil.drugtesting.DatedLists;
import org.vigil.drugtesting.DifferenceWords;
import org.vigil.drugtesting.MonthSeries;
import org.vigil.drugtesting.Months;
import org.vigil.drugtesting.ReturnLine;
import org.vigil.drugtesting.ReturnNote;
import org.vigil.drugtesting.ReturnTable;
import org.vigil.drugtesting.Returns;
import org.vigil.drugtesting.Revision;
import org.vigil.drugtesting.Standing;
import org.vigil.drugtesting.TestingReturn;
import org.vigil.figures.Footing;
import org.vigil.partner.Organisations;
import org.vigil.shell.ReceivedFile;
import org.vigil.shell.Sheet;
import org.vigil.shell.UnreadableFile;
import org.vigil.shell.Words;

/** Puts the page of one return together. */
@Component
class ReturnPageMaker {
  private final Returns returns;
  private final Organisations organisations;

  ReturnPageMaker(Returns returns, Organisations organisations) {
    this.returns = returns;
    this.organisations = organisations;
  }

  ReturnPage of(ReturnLine line) {
    var taken = returns.taken(line.id()).orElse(null);
    var table = taken == null ? null : returns.table(taken);
    return new ReturnPage(
        line.id().toString(),
        "Return for " + line.cover().periodWords(),
        line.standing().label(),
        tone(line),
        !line.addsUp(),
        facts(line),
        verdict(line, table),
        table == null || table.footing().foots() ? null : table.footing().cause().sentence(),
        table == null ? null : table(table),
        taken == null ? null : following(taken),
        taken == null ? List.of() : taken.content().remarks(),
        revisions(line),
        taken == null || line.standing() != Standing.CURRENT ? List.of() : falls(taken),
        returns.faults(line.id()),
        returns.notes(line.id()).stream().map(ReturnPageMaker::said).toList(),
        kinds(line),
        raw(line));
  }

  static String tone(ReturnLine line) {
    return switch (line.standing()) {
      case CURRENT -> "green";
      case EARLIER, SET_ASIDE -> "grey";
      case HELD -> "rust";
    };
  }

  private List<ReturnPage.Fact> facts(ReturnLine line) {
    var cover = line.cover();
    return List.of(
        new ReturnPage.Fact("Source", organisations.nameOf(cover.organisation())),
        new ReturnPage.Fact("Period", cover.periodWords()),
        new ReturnPage.Fact("Counts", basis(cover)),
        new ReturnPage.Fact(
            "Day the data were drawn",
            cover.asAt() == null ? "Not stated by the source" : Words.day(cover.asAt())),
        new ReturnPage.Fact(
            "What is counted",
            cover.unit().isStated() ? cover.unit().words() : "[unit not stated]"),
        new ReturnPage.Fact("Custody suites", cover.suiteWords()),
        new ReturnPage.Fact("Area", cover.place().words()),
        new ReturnPage.Fact(
            "Received", Words.moment(line.receivedAt()) + ", by " + line.receivedBy()),
        new ReturnPage.Fact("File", line.fileName() + " (" + line.form() + ")"),
        new ReturnPage.Fact("SHA-256", line.sha256()));
  }

  static String basis(Cover cover) {
    return switch (cover.basis()) {
      case CUMULATIVE -> "everything since " + Months.words(cover.from()) + " (cumulative)";
      case INCREMENT -> cover.isOneMonth() ? "the month by itself" : "the period by itself";
    };
  }

  private static String verdict(ReturnLine line, @Nullable ReturnTable table) {
    if (table == null) {
      return line.standing() == Standing.HELD
          ? "The return is held: it is kept word for word and does not count."
          : "The return was held and never counted. A later one for the same months was taken.";
    }
    if (line.addsUp()) {
      return table.printedTotals().isEmpty()
          ? "The return prints no totals, so there is nothing its rows could disagree with."
          : "The return adds up: rows, columns and totals agree.";
    }
    return DifferenceWords.of(table)
        .map(clause -> "The return does not add up: its totals " + clause + ".")
        .orElse("The return does not add up: a row or the total row does not add across.");
  }

  private static ReturnPage.Table table(ReturnTable table) {
    var headings = new ArrayList<String>();
    table.columns().forEach(column -> headings.add(column.label()));
    headings.add("Printed total");
    headings.add("Adds to");
    headings.add("Difference");
    return new ReturnPage.Table(
        headings, table.rows().stream().map(row -> row(table, row)).toList(), totals(table));
  }

  private static ReturnPage.Row row(ReturnTable table, AreaLine line) {
    var cells = new ArrayList<String>();
    for (var column : table.columns()) {
      cells.add(Words.number(line.results().of(column)));
    }
    var printed = line.printedTotal();
    cells.add(printed == null ? "" : Words.number(printed));
    cells.add(Words.number(line.results().requests()));
    cells.add(printed == null ? "" : signed(printed - line.results().requests()));
    boolean off = printed != null && printed != line.results().requests();
    return new ReturnPage.Row(line.name(), asTold(line), cells, off ? "difference" : "");
  }

  private static String asTold(AreaLine line) {
    if (!line.isTold()) {
      return "not in the return; nothing was told";
    }
    return line.asTold().equals(line.name()) ? "" : "as told: " + line.asTold();
  }

  private static List<ReturnPage.Row> totals(ReturnTable table) {
    var computed = table.computed();
    var cells = new ArrayList<String>();
    for (var column : table.columns()) {
      cells.add(Words.number(computed.of(column)));
    }
    cells.addAll(List.of("", Words.number(computed.requests()), ""));
    var rows = new ArrayList<ReturnPage.Row>();
    if (!table.printedTotals().isEmpty()) {
      rows.add(printedTotals(table));
    }
    rows.add(new ReturnPage.Row("Computed from the rows", "", cells, "total"));
    if (!table.printedTotals().isEmpty()) {
      rows.add(differences(table, table.footing()));
    }
    return rows;
  }

  private static ReturnPage.Row printedTotals(ReturnTable table) {
    var cells = new ArrayList<String>();
    table.columns().forEach(column -> cells.add(printed(table, column.code())));
    cells.addAll(List.of(printed(table, ReturnTable.TOTAL), "", ""));
    return new ReturnPage.Row("Printed total, as received", "", cells, "total");
  }

  private static String printed(ReturnTable table, String column) {
    var count = table.printedTotals().get(column);
    return count == null ? "" : Words.number(count);
  }

  private static ReturnPage.Row differences(ReturnTable table, Footing footing) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      cells.add(signed(footing.columnDifferences().get(i)));
    }
    cells.addAll(List.of("", "", signed(footing.columnDifferences().getLast())));
    return new ReturnPage.Row(
        "Difference (printed minus computed)",
        "",
        cells,
        footing.columnDifferences().stream().allMatch(d -> d == 0) ? "" : "difference");
  }

  static String signed(long difference) {
    return difference == 0 ? "0" : String.format(Locale.UK, "%+,d", difference);
  }

  private static ReturnPage.@Nullable Following following(TestingReturn taken) {
    var content = taken.content();
    if (!content.computedAssessments().isTold()) {
      return null;
    }
    var totals = new ArrayList<ReturnPage.Row>();
    if (content.printedAssessments().isTold()) {
      totals.add(following("Printed total, as received", content.printedAssessments(), "total"));
    }
    totals.add(following("Computed from the rows", content.computedAssessments(), "total"));
    return new ReturnPage.Following(
        content.lines().stream()
            .map(line -> following(line.name(), line.assessments(), ""))
            .toList(),
        totals);
  }

  private static ReturnPage.Row following(String name, Assessments told, String kind) {
    return new ReturnPage.Row(
        name,
        "",
        List.of(
            words(told.required()),
            words(told.attended()),
            words(told.followUpRequired()),
            words(told.followUpAttended())),
        kind);
  }

  private static String words(@Nullable Long count) {
    return count == null ? "not told" : Words.number(count);
  }

  /** What this return says otherwise than the one before it, and the one after it than this. */
  private List<String> revisions(ReturnLine line) {
    var sentences = new ArrayList<String>();
    var all = returns.takenLike(line.cover());
    for (int i = 1; i < all.size(); i++) {
      var earlier = all.get(i - 1);
      var later = all.get(i);
      if (later.id().equals(line.id())) {
        sentences.addAll(
            changes(
                "Against the return received " + Words.moment(earlier.receivedAt()),
                Revision.between(earlier, later)));
      } else if (earlier.id().equals(line.id())) {
        sentences.addAll(
            changes(
                "In the return received " + Words.moment(later.receivedAt()),
                Revision.between(earlier, later)));
      }
    }
    return sentences;
  }

  private static List<String> changes(String where, Revision revision) {
    return revision.changes().isEmpty()
        ? List.of(where + ": the same numbers.")
        : revision.changes().stream()
            .map(change -> where + ": " + change.sentence() + ".")
            .toList();
  }

  private List<String> falls(TestingReturn taken) {
    var line =
        MonthSeries.of(returns.current(), taken, DatedLists.rules()).of(taken.cover().month());
    return line.from() != null && line.from().equals(taken.id())
        ? line.fell().stream().map(fall -> fall.sentence(line.month())).toList()
        : List.of();
  }

  private static ReturnPage.Said said(ReturnNote note) {
    return new ReturnPage.Said(
        note.kind().label(), note.writtenBy(), Words.moment(note.writtenAt()), note.words());
  }

  private static List<ReturnNote.Kind> kinds(ReturnLine line) {
    var standing = line.standing();
    return Arrays.stream(ReturnNote.Kind.values())
        .filter(kind -> kind != ReturnNote.Kind.TAKEN_UP || standing == Standing.SET_ASIDE)
        .filter(
            kind ->
                kind != ReturnNote.Kind.SET_ASIDE
                    || (line.taken() && standing != Standing.SET_ASIDE))
        .toList();
  }

  /** The file's own lines, read again from its bytes. */
  private List<List<String>> raw(ReturnLine line) {
    try {
      var content = returns.file(line.id()).orElseThrow();
      return ReceivedFile.of(line.fileName(), content)
          .sheetWithLinesAbove(DateTimeFormatter.ISO_LOCAL_DATE)
          .lines()
          .stream()
          .map(Sheet.Line::cells)
          .toList();
    } catch (UnreadableFile noLonger) {
      return List.of();
    }
  }
}
