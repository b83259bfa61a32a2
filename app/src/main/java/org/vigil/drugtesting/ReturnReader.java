package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;
import org.vigil.shell.Sheet;

/**
 * Reads the table of a return out of a sheet: the headings wherever they stand, every area once, the totals as printed.
 * Finds every fault, not the first. Guesses nothing: what is not a whole number is no count, and an empty cell is not 0.
 */
final class ReturnReader {
  private static final String ASK = "Ask the source for the number.";
  private static final List<Heading> RESULTS =
      List.of(Heading.POSITIVE, Heading.NEGATIVE, Heading.REFUSED, Heading.OTHER);
  private static final List<Heading> FOLLOWING =
      List.of(
          Heading.REQUIRED,
          Heading.ATTENDED,
          Heading.FOLLOW_UP_REQUIRED,
          Heading.FOLLOW_UP_ATTENDED);

  private final Sheet sheet;
  private final Cover cover;
  private final AreaNames areas;
  private final Headings headings;
  private final List<ReturnFault> faults = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Sheet.Line> lineOfArea = new HashMap<>();
  private final Map<String, AreaLine> lines = new LinkedHashMap<>();
  private final List<Sheet.Line> totals = new ArrayList<>();
  private Sheet.@Nullable Line county;

  private ReturnReader(Sheet sheet, Cover cover, AreaNames areas, Headings headings) {
    this.sheet = sheet;
    this.cover = cover;
    this.areas = areas;
    this.headings = headings;
  }

  static ReturnReading read(Sheet sheet, Cover cover, AreaNames areas) {
    var headings = Headings.in(sheet.lines());
    if (headings.isEmpty()) {
      return new ReturnReading.Faulty(
          List.of(
              new ReturnFault(
                  0,
                  "headings",
                  firstWords(sheet),
                  "a line with headings for the area, positive, negative and refused",
                  "Put headings above the table, and send it again.")));
    }
    return new ReturnReader(sheet, cover, areas, headings.get()).reading();
  }

  private static String firstWords(Sheet sheet) {
    return sheet.lines().stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> String.join(" | ", line.cells()).strip())
        .map(words -> words.length() > 80 ? words.substring(0, 80) + "…" : words)
        .orElse("");
  }

  private ReturnReading reading() {
    checkHeadings();
    remarkOnWhatStandsAbove();
    if (faults.isEmpty()) {
      sheet.lines().stream().skip(headings.firstRow()).forEach(this::take);
      checkAreas();
      checkDays();
      checkMonths();
    }
    var printed = printedTotals();
    var printedAssessments = printedAssessments();
    if (!faults.isEmpty()) {
      return new ReturnReading.Faulty(faults);
    }
    var all = inOrder();
    if (totalsLeaveOutRefusals(all)) {
      all = all.stream().map(ReturnReader::withoutPrintedTotal).toList();
      printed.remove(ReturnTable.TOTAL);
    }
    remarkOnAssessments(all, printedAssessments);
    return new ReturnReading.Read(
        new ReturnContent(columns(), all, printed, printedAssessments, remarks));
  }

  private void checkHeadings() {
    if (!headings.has(Heading.AREA) && !headings.has(Heading.CODE)) {
      fault(0, "area", "", "a column that names the area", "Add a heading such as CSP above it.");
    }
    if (!headings.has(Heading.REFUSED)) {
      fault(
          0,
          "refused",
          "",
          "a column of refusals",
          "Ask the source; where there were none, a column of 0 says so.");
    }
    headings
        .twice()
        .forEach(
            words ->
                fault(
                    0,
                    words,
                    words,
                    "one column for each result",
                    "A second column would be read as the same; leave one of them out."));
  }

  private void remarkOnWhatStandsAbove() {
    headings
        .notRead()
        .forEach(words -> remarks.add("The column \"" + words + "\" was kept and not read."));
    sheet.notRead().forEach(name -> remarks.add("The sheet \"" + name + "\" was not read."));
    // The headings themselves end at firstRow; a title, dates or notes may stand over them.
    sheet.lines().stream().limit(headings.firstRow()).forEach(this::remarkUnlessHeading);
  }

  private void remarkUnlessHeading(Sheet.Line line) {
    var cells = line.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    boolean isHeading = cells.stream().filter(c -> Heading.of(c).isPresent()).count() > 1;
    if (cells.size() == 1 && !isHeading) {
      remarks.add("Above the table: \"" + cells.getFirst() + "\".");
    }
  }

  private void take(Sheet.Line line) {
    var name = headings.cell(line, Heading.AREA);
    var code = headings.cell(line, Heading.CODE);
    if (line.isBlank()) {
      return;
    }
    if (RESULTS.stream().allMatch(heading -> headings.cell(line, heading).isEmpty())
        && areas.row(name.isEmpty() ? code : name).isEmpty()
        && !areas.isTotal(name)) {
      remarks.add("Below the headings: \"" + String.join(" ", line.cells()).strip() + "\".");
    } else if (areas.isTotal(name)) {
      totals.add(line);
    } else if (areas.isCounty(name)) {
      county = line;
    } else {
      takeArea(line, name, code);
    }
  }

  private void takeArea(Sheet.Line line, String name, String code) {
    var asTold = name.isEmpty() ? code : name;
    var area = areas.row(asTold);
    if (area.isEmpty()) {
      fault(
          line.number(),
          headings.words(name.isEmpty() ? Heading.CODE : Heading.AREA),
          asTold,
          areas.expected(),
          "Correct the name, or ask the source which area is meant.");
      return;
    }
    if (!code.isEmpty() && areas.row(code).filter(area.get()::equals).isEmpty()) {
      fault(
          line.number(),
          headings.words(Heading.CODE),
          code,
          area.get().code() + ", the code of " + area.get().name(),
          "Ask the source which of the two is meant.");
    }
    var before = lineOfArea.putIfAbsent(area.get().code(), line);
    if (before != null) {
      fault(
          line.number(),
          headings.words(Heading.AREA),
          asTold,
          "each area once; line " + before.number() + " is " + area.get().name() + " as well",
          "Ask the source which of the two counts, or what the other one is.");
      return;
    }
    lines.put(
        area.get().code(),
        new AreaLine(
            area.get().code(),
            area.get().name(),
            area.get().kind(),
            asTold,
            results(line),
            headings.has(Heading.TOTAL) ? optional(line, Heading.TOTAL) : null,
            assessments(line)));
  }

  private Results results(Sheet.Line line) {
    return new Results(
        count(line, Heading.POSITIVE),
        count(line, Heading.NEGATIVE),
        count(line, Heading.REFUSED),
        headings.has(Heading.OTHER) ? count(line, Heading.OTHER) : 0);
  }

  private Assessments assessments(Sheet.Line line) {
    return new Assessments(
        optional(line, Heading.REQUIRED),
        optional(line, Heading.ATTENDED),
        optional(line, Heading.FOLLOW_UP_REQUIRED),
        optional(line, Heading.FOLLOW_UP_ATTENDED));
  }

  private long count(Sheet.Line line, Heading heading) {
    var cell = headings.cell(line, heading);
    var number = WholeNumbers.parse(cell);
    if (number.isEmpty()) {
      fault(
          line.number(),
          headings.words(heading),
          cell,
          "a whole number, 0 where there was none",
          cell.isEmpty()
              ? "An empty cell may mean none or not known: ask the source."
              : isShorthand(cell)
                  ? "Ask the source for the exact number: what is returned is not published."
                  : ASK);
    }
    return number.orElse(0);
  }

  private @Nullable Long optional(Sheet.Line line, Heading heading) {
    var cell = headings.cell(line, heading);
    if (cell.isEmpty()) {
      return null;
    }
    var number = WholeNumbers.parse(cell);
    if (number.isEmpty()) {
      fault(line.number(), headings.words(heading), cell, "a whole number, or nothing", ASK);
      return null;
    }
    return number.getAsLong();
  }

  private static boolean isShorthand(String cell) {
    return cell.startsWith("<") || cell.startsWith("[") || cell.contains("*");
  }

  private void checkAreas() {
    for (var area : areas.mandatory()) {
      if (!lineOfArea.containsKey(area.code())) {
        fault(
            0,
            headings.words(Heading.AREA),
            "",
            "a row for " + area.name() + ", 0 where there was none",
            "Ask the source: a row that is missing may be none or forgotten.");
      }
    }
    if (!lineOfArea.containsKey(Areas.NOT_KNOWN)) {
      remarks.add(
          "The return has no row for area not known. The row stands here all the same, at 0: nothing was told of it.");
    }
  }

  /** Rows of one day and totals of another cannot be set against each other. */
  private void checkDays() {
    if (!headings.has(Heading.AS_AT)) {
      return;
    }
    var days = new TreeSet<String>();
    for (var line : lineOfArea.values()) {
      days.add(headings.cell(line, Heading.AS_AT));
    }
    totals.forEach(line -> days.add(headings.cell(line, Heading.AS_AT)));
    days.remove("");
    if (days.size() > 1) {
      fault(
          0,
          headings.words(Heading.AS_AT),
          String.join(", ", days),
          "one day for all rows and totals",
          "Ask the source to draw the whole table on one day.");
    }
  }

  /** A file of another month than it is sent for is the likeliest slip of all. */
  private void checkMonths() {
    if (!headings.has(Heading.MONTH)
        || (cover.basis() == MeasureBasis.INCREMENT && !cover.isOneMonth())) {
      return;
    }
    for (var line : lineOfArea.values()) {
      var cell = headings.cell(line, Heading.MONTH);
      if (Months.parse(cell).filter(month -> !month.equals(cover.month())).isPresent()) {
        fault(
            line.number(),
            headings.words(Heading.MONTH),
            cell,
            cover.month() + ", the month the return is sent for",
            "Send it for its own month, one return for each.");
      }
    }
  }

  private Map<String, Long> printedTotals() {
    var printed = new LinkedHashMap<String, Long>();
    var line = totals.isEmpty() ? county : totals.getFirst();
    if (totals.size() > 1) {
      fault(
          totals.get(1).number(),
          headings.words(Heading.AREA),
          headings.cell(totals.get(1), Heading.AREA),
          "one total row; line " + totals.getFirst().number() + " is one as well",
          "Leave out the one that is not the total of all rows.");
    }
    if (county != null && !totals.isEmpty()) {
      remarks.add(
          "The row \"%s\" was kept and not read: it is a total beside the total."
              .formatted(headings.cell(county, Heading.AREA)));
    }
    if (line == null) {
      remarks.add("The return prints no totals.");
      return printed;
    }
    if (line == county) {
      remarks.add(
          "The row \"%s\" is taken as the total of all rows: there is no other."
              .formatted(headings.cell(line, Heading.AREA)));
    }
    for (var column : columns()) {
      put(printed, column.code(), optional(line, headingOf(column)));
    }
    put(printed, ReturnTable.TOTAL, optional(line, Heading.TOTAL));
    return printed;
  }

  private Assessments printedAssessments() {
    var line = totals.isEmpty() ? county : totals.getFirst();
    return line == null ? Assessments.NOT_TOLD : assessments(line);
  }

  private void remarkIfOther(Heading heading, @Nullable Long printed, @Nullable Long computed) {
    if (printed != null && computed != null && !printed.equals(computed)) {
      remarks.add(
          "The printed total of \"%s\" is %d, and the rows add to %d: ask the source."
              .formatted(headings.words(heading), printed, computed));
    }
  }

  private static void put(Map<String, Long> printed, String column, @Nullable Long count) {
    if (count != null) {
      printed.put(column, count);
    }
  }

  private List<Result> columns() {
    var columns = new ArrayList<>(List.of(Result.POSITIVE, Result.NEGATIVE, Result.REFUSED));
    if (headings.has(Heading.OTHER)) {
      columns.add(Result.OTHER);
    }
    return columns;
  }

  private static Heading headingOf(Result result) {
    return Heading.valueOf(result.name());
  }

  /** As the code list has them, what is no area last. */
  private List<AreaLine> inOrder() {
    var order = new ArrayList<>(areas.mandatory().stream().map(Area::code).toList());
    order.add(Areas.NOT_KNOWN);
    lines.computeIfAbsent(Areas.NOT_KNOWN, none -> AreaLine.notKnownAndNotTold(areas.notKnown()));
    return order.stream().map(lines::get).toList();
  }

  /**
   * A column headed as a total whose every number is positive and negative alone is a total of tests, and a refusal is no
   * test. It is not set against all three, which would make every row look wrong.
   */
  private boolean totalsLeaveOutRefusals(List<AreaLine> all) {
    boolean telling = false;
    for (var line : all) {
      var printed = line.printedTotal();
      if (printed != null) {
        if (printed != line.results().valid()) {
          return false;
        }
        telling |= line.results().requests() > line.results().valid();
      }
    }
    if (telling) {
      remarks.add(
          "The column \"%s\" holds positive and negative only, in every row: it was kept and not read as the total of all three."
              .formatted(headings.words(Heading.TOTAL)));
    }
    return telling;
  }

  private static AreaLine withoutPrintedTotal(AreaLine line) {
    return new AreaLine(
        line.code(),
        line.name(),
        line.kind(),
        line.asTold(),
        line.results(),
        null,
        line.assessments());
  }

  private void remarkOnAssessments(List<AreaLine> all, Assessments printed) {
    if (FOLLOWING.stream().noneMatch(headings::has)) {
      return;
    }
    for (var line : all) {
      var told = line.assessments();
      remarkIfMore(line, "assessments attended", told.attended(), "required", told.required());
      remarkIfMore(
          line,
          "follow-up assessments attended",
          told.followUpAttended(),
          "required",
          told.followUpRequired());
      remarkIfMore(
          line, "assessments required", told.required(), "positive", line.results().positive());
    }
    var computed =
        all.stream().map(AreaLine::assessments).reduce(Assessments.NOT_TOLD, Assessments::plus);
    remarkIfOther(Heading.REQUIRED, printed.required(), computed.required());
    remarkIfOther(Heading.ATTENDED, printed.attended(), computed.attended());
    remarkIfOther(
        Heading.FOLLOW_UP_REQUIRED, printed.followUpRequired(), computed.followUpRequired());
    remarkIfOther(
        Heading.FOLLOW_UP_ATTENDED, printed.followUpAttended(), computed.followUpAttended());
  }

  private void remarkIfMore(
      AreaLine line, String what, @Nullable Long part, String ofWhat, @Nullable Long whole) {
    if (part != null && whole != null && part > whole) {
      remarks.add(
          "%s has more %s (%d) than %s (%d): ask the source."
              .formatted(line.name(), what, part, ofWhat, whole));
    }
  }

  private void fault(long line, String field, String came, String expected, String toDo) {
    faults.add(new ReturnFault(line, field, came, expected, toDo));
  }
}
