package org.vigil.annualaudit.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.annualaudit.AuditPlace;
import org.vigil.annualaudit.AuditReport;
import org.vigil.annualaudit.AuditReport.Part;
import org.vigil.annualaudit.AuditTable.Drawing;
import org.vigil.figures.LineColumns;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.TableGrid;
import org.vigil.figures.Tier;
import org.vigil.shell.Words;

/**
 * The audit of one year.
 *
 * @param address of this audit, without a slash at its end
 * @param warning what the reader must know first; null where nothing
 * @param earlier the year before, where a death of it is counted
 * @param counted how it counts, in pairs of what and how; empty where no death is counted
 */
record YearPage(
    String title,
    String place,
    String address,
    String opening,
    @Nullable String warning,
    @Nullable String earlier,
    @Nullable String later,
    List<Pair> counted,
    List<TablePart> tables) {
  private static final int MOST_COLUMNS_BESIDE = 5;

  /** One line of how it counts. */
  record Pair(String what, String how) {}

  /**
   * One table.
   *
   * @param finding in a sentence, or null
   * @param stated rates, medians and changes with their words
   * @param beside whether the drawing has room beside the table
   * @param withheld why there is no table, or null
   */
  record TablePart(
      String number,
      String name,
      @Nullable String finding,
      List<Drawing> drawings,
      @Nullable TableGrid grid,
      List<Pair> stated,
      boolean beside,
      @Nullable String withheld) {}

  static YearPage of(AuditReport report, List<Integer> years) {
    var place = report.place();
    return new YearPage(
        "Annual audit " + report.year(),
        place.name(),
        address(place, report.year()),
        report.sentence().orElse("The numbers of this year may not be seen."),
        warning(report),
        neighbour(years, report.year() - 1),
        neighbour(years, report.year() + 1),
        counted(report),
        report.parts().stream().map(part -> part(part, report)).toList());
  }

  static YearPage nothingCounted(int year, AuditPlace place, List<Integer> years) {
    return new YearPage(
        "Annual audit " + year,
        place.name(),
        address(place, year),
        "No death of %d is counted in %s: there is nothing to audit.".formatted(year, place.name()),
        years.isEmpty()
            ? place.toBeImported()
            : "Deaths are counted there from %d to %d. Choose one of those years, or import what is missing."
                .formatted(years.getLast(), years.getFirst()),
        neighbour(years, year - 1),
        neighbour(years, year + 1),
        List.of(),
        List.of());
  }

  private static String address(AuditPlace place, int year) {
    return "/annual-audit/" + place.key() + "/" + year;
  }

  private static @Nullable String neighbour(List<Integer> years, int year) {
    return years.contains(year) ? Integer.toString(year) : null;
  }

  private static @Nullable String warning(AuditReport report) {
    var scope = report.scope();
    return scope.isOver()
        ? report.place().caveat().orElse(null)
        : "%s. Deaths are counted to %s, and nothing is compared with it yet."
            .formatted(scope.notOver(), Words.day(scope.asAt()));
  }

  private static List<Pair> counted(AuditReport report) {
    var place = report.place();
    var definition = place.definition();
    return List.of(
        new Pair("What counts", definition.words()),
        new Pair("Definition", definition.id() + ", version " + definition.version()),
        new Pair("Date that decides the year", place.dateBasis().words()),
        new Pair("Place that decides the area", place.placeBasis().words()),
        new Pair("Data cut-off", Words.day(report.scope().asAt())),
        new Pair("For whom", tier(report.tier())));
  }

  private static String tier(Tier tier) {
    return switch (tier) {
      case CASE_TEAM -> "the case team: exact, and nobody else's until it is released";
      case PARTNER -> "named partners: exact";
      case PUBLIC -> "anybody: small numbers protected";
    };
  }

  private static TablePart part(Part part, AuditReport report) {
    return switch (part) {
      case Part.Shown shown -> {
        var grid = TableGrid.of(shown.table(), LineColumns.NONE);
        yield new TablePart(
            shown.number(),
            shown.name(),
            // The page opens with the first one: it is not said twice.
            shown.finding().equals(report.sentence()) ? null : shown.finding().orElse(null),
            shown.drawings(),
            grid.with(notes(shown.table(), grid, report.place())),
            shown.table().stated().entrySet().stream()
                .map(stated -> new Pair(stated.getKey(), stated.getValue()))
                .toList(),
            shown.drawings().size() == 1 && grid.headings().size() <= MOST_COLUMNS_BESIDE,
            null);
      }
      case Part.Withheld withheld ->
          new TablePart(
              withheld.number(),
              withheld.name(),
              null,
              List.of(),
              null,
              List.of(),
              false,
              withheld.reason());
    };
  }

  /** Without those that stand elsewhere on the page. */
  private static List<String> notes(ReleasedTable table, TableGrid grid, AuditPlace place) {
    return grid.notes().stream()
        .filter(note -> !place.caveat().equals(Optional.of(note)))
        .filter(
            note ->
                table.stated().entrySet().stream()
                    .noneMatch(stated -> note.equals(TableGrid.stated(stated))))
        .toList();
  }
}
