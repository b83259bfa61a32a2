package org.vigil.drugtesting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.reference.Area;
import org.vigil.shell.Sheet;

/**
 * Tells a list of people, or of tests one by one, from a table of counts. It looks at headings and at what stands beneath them;
 * one sign is enough, for such a list must not be kept even while somebody asks about it. What it says quotes headings alone,
 * never a cell that may be about somebody.
 */
final class ListOfPeople {
  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)\\b[a-z]{1,2}\\d[a-z\\d]? ?(?!\\d(?-i:st|nd|rd|th)\\b)\\d[abd-hjlnp-uw-z]{2}\\b");
  private static final Pattern REGISTER_NUMBER =
      Pattern.compile("\\d{3}[ -]\\d{3}[ -]\\d{4}|\\d{2,4}/\\d{3,7}[A-Z]");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,-]+\\d{2,4})(?:[ T,].*)?");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?i)(?:tested )?(?:pos(?:itive)?|neg(?:ative)?|refus(?:ed|al)|declined|invalid|no result|[+-] ?ve)|yes|no|y|n");
  private static final Pattern PERSON_S_NAME =
      Pattern.compile(
          "\\p{L}[\\p{L}'’.-]*(?:,? \\p{L}[\\p{L}'’.-]*){1,3}|\\p{L}[\\p{L}'’-]+,\\p{L}+");
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?=.*\\d)(?=.*\\p{Alpha})[\\p{Alnum}/-]{4,}");
  private static final Pattern AREA_CODE = Pattern.compile("[A-Z]\\d{8}");

  private final Sheet sheet;
  private final AreaNames areas;
  private final @Nullable Headings headings;
  private final List<Sheet.Line> rows;

  ListOfPeople(Sheet sheet, AreaNames areas) {
    this.sheet = sheet;
    this.areas = areas;
    this.headings = Headings.in(sheet.lines()).orElse(null);
    this.rows = below(sheet, headings).filter(ListOfPeople::isRow).toList();
  }

  private static Stream<Sheet.Line> below(Sheet sheet, @Nullable Headings headings) {
    return sheet.lines().stream().skip(headings == null ? 0 : headings.firstRow());
  }

  /** What gives it away, to follow "it has"; empty where nothing does. */
  Optional<String> sign() {
    return Stream.of(heading(), cell(), days(), outcomes(), names(), identifiers(), singleTests())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a row is of an area, of what stands in place of one, or of all of them. */
  boolean namesAnArea() {
    return below(sheet, headings)
        .anyMatch(
            line ->
                isKnown(areaOf(line))
                    || headings == null && line.cells().stream().anyMatch(this::isDistrict));
  }

  /** Rows of areas nobody knows, more of them than of known ones: they may be people's names. */
  boolean namesMostlyOthers() {
    var known = new HashSet<String>();
    var others = new HashSet<String>();
    for (var row : rows) {
      var name = areaOf(row);
      var area = areas.row(name);
      if (area.isPresent()) {
        known.add(area.get().code());
      } else if (!name.isEmpty() && !isKnown(name) && !isNumberOrMonth(name)) {
        others.add(name);
      }
    }
    return others.size() >= 3 && others.size() > known.size();
  }

  private static boolean isNumberOrMonth(String cell) {
    return WholeNumbers.parse(cell).isPresent() || Months.parse(cell).isPresent();
  }

  private Optional<String> heading() {
    long aboutOne = 0;
    for (int at = 0; at < sheet.lines().size(); at++) {
      var cells = sheet.lines().get(at).cells();
      for (int column = 0; column < cells.size(); column++) {
        var cell = cells.get(column);
        if (PersonHeadings.isCertain(cell)
            || PersonHeadings.isPossible(cell) && !isOverAreasOrCounts(at, column)) {
          return headed(cell);
        }
      }
      aboutOne =
          Math.max(aboutOne, cells.stream().filter(PersonHeadings::isAboutOne).distinct().count());
    }
    return aboutOne > 1
        ? Optional.of("columns that tell of each person or each test by itself")
        : Optional.empty();
  }

  private static Optional<String> headed(String cell) {
    return Optional.of("a column headed \"%s\"".formatted(cell.strip()));
  }

  private boolean isOverAreasOrCounts(int at, int column) {
    var beneath =
        sheet.lines().stream()
            .skip(at + 1L)
            .map(line -> cell(line, column))
            .filter(cell -> !cell.isEmpty())
            .toList();
    long fit =
        beneath.stream()
            .filter(cell -> isKnown(cell) || WholeNumbers.parse(cell).isPresent())
            .count();
    return fit * 2 > beneath.size();
  }

  private Optional<String> cell() {
    for (var line : sheet.lines()) {
      if (filled(line) > 1) {
        if (line.cells().stream().anyMatch(cell -> POSTCODE.matcher(cell).find())) {
          return Optional.of("a full postcode in a row");
        }
        if (line.cells().stream().anyMatch(c -> REGISTER_NUMBER.matcher(c.strip()).matches())) {
          return Optional.of("the number of a person in a register in a row");
        }
      }
    }
    return Optional.empty();
  }

  /** One day for all rows is the day the data were drawn; two may be a slip, which the reader tells. */
  private Optional<String> days() {
    return anyColumn(
        column -> {
          long days =
              rows.stream()
                  .filter(row -> filled(row) > 2)
                  .map(row -> cell(row, column))
                  .filter(cell -> DAY.matcher(cell).matches())
                  .distinct()
                  .count();
          return days > (isHeaded(column, Heading.AS_AT) ? 2 : 1)
              && !isHeaded(column, Heading.MONTH);
        },
        "a column of days that differ from row to row");
  }

  /** In a table of counts a result heads a column, or stands beside how often it was. */
  private Optional<String> outcomes() {
    if (anyColumn(column -> isHeaded(column, Heading.TOTAL), "").isPresent()) {
      return Optional.empty();
    }
    return anyColumn(
        column -> {
          var with =
              rows.stream().filter(row -> OUTCOME.matcher(cell(row, column)).matches()).toList();
          boolean repeats =
              with.stream().map(row -> cell(row, column)).distinct().count() < with.size();
          boolean withoutCounts =
              with.stream()
                  .noneMatch(
                      row -> row.cells().stream().anyMatch(c -> WholeNumbers.parse(c).isPresent()));
          return with.size() > 1 && with.size() * 2 >= rows.size() && (repeats || withoutCounts);
        },
        "a result in words in row after row");
  }

  private Optional<String> names() {
    return anyColumn(
        column -> isMostlyItsOwn(column, cell -> PERSON_S_NAME.matcher(cell).matches()),
        "a column that reads like the names of people");
  }

  private Optional<String> identifiers() {
    return anyColumn(
        column ->
            !isHeaded(column, Heading.MONTH)
                && !isHeaded(column, Heading.CODE)
                && isMostlyItsOwn(
                    column,
                    cell ->
                        IDENTIFIER.matcher(cell).matches()
                            && !AREA_CODE.matcher(cell).matches()
                            && Months.parse(cell).isEmpty()
                            && !DAY.matcher(cell).matches()),
        "a column that reads like numbers of records");
  }

  /** Whether such cells fill half the rows, are more than the areas among them, and hardly ever repeat. */
  private boolean isMostlyItsOwn(int column, Predicate<String> kind) {
    var cells = rows.stream().map(row -> cell(row, column)).toList();
    var such =
        cells.stream()
            .filter(cell -> !isKnown(cell) && Heading.of(cell).isEmpty())
            .filter(cell -> !OUTCOME.matcher(cell).matches())
            .filter(kind)
            .toList();
    long known = cells.stream().filter(this::isKnown).count();
    return !such.isEmpty()
        && (such.size() > 1 || rows.size() == 1)
        && such.size() > known
        && such.size() * 2 >= rows.size()
        && such.stream().distinct().count() * 2 > such.size();
  }

  /** Areas again and again, each row with one test at most. */
  private Optional<String> singleTests() {
    if (headings == null) {
      return Optional.empty();
    }
    var ofAreas = rows.stream().filter(row -> areas.row(areaOf(row)).isPresent()).toList();
    var pairs = new HashSet<String>();
    ofAreas.forEach(row -> pairs.add(areaOf(row) + " " + of(row, Heading.MONTH)));
    boolean oneByOne =
        Stream.of(Heading.POSITIVE, Heading.NEGATIVE, Heading.REFUSED, Heading.OTHER)
            .allMatch(h -> ofAreas.stream().allMatch(row -> of(row, h).matches("[01]?")));
    return oneByOne && ofAreas.size() - pairs.size() > 1
        ? Optional.of("a row for each test")
        : Optional.empty();
  }

  private Optional<String> anyColumn(IntPredicate shows, String what) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width).anyMatch(shows) ? Optional.of(what) : Optional.empty();
  }

  private boolean isHeaded(int column, Heading heading) {
    return sheet.lines().stream()
        .map(line -> cell(line, column))
        .anyMatch(cell -> Heading.of(cell).filter(heading::equals).isPresent());
  }

  /** Under the heading of areas; without headings, what the line begins with. */
  private String areaOf(Sheet.Line line) {
    var named = of(line, Heading.AREA);
    var told = named.isEmpty() ? of(line, Heading.CODE) : named;
    boolean isHeaded =
        headings != null && (headings.has(Heading.AREA) || headings.has(Heading.CODE));
    return isHeaded
        ? told
        : line.cells().stream()
            .map(String::strip)
            .filter(cell -> !cell.isEmpty())
            .findFirst()
            .orElse("");
  }

  private String of(Sheet.Line line, Heading heading) {
    return headings == null ? "" : headings.cell(line, heading);
  }

  private boolean isKnown(String cell) {
    return areas.row(cell).isPresent() || areas.isTotal(cell) || areas.isCounty(cell);
  }

  private boolean isDistrict(String cell) {
    return areas.row(cell).filter(area -> area.kind() == Area.Kind.DISTRICT).isPresent();
  }

  /** More than one cell, a number or a result among them, and no line of headings. */
  private static boolean isRow(Sheet.Line line) {
    long headed =
        line.cells().stream()
            .filter(cell -> Heading.of(cell).isPresent() || PersonHeadings.isAny(cell))
            .count();
    boolean hasDigit = line.cells().stream().anyMatch(cell -> cell.matches("(?s).*\\d.*"));
    boolean hasOutcome =
        line.cells().stream().anyMatch(cell -> OUTCOME.matcher(cell.strip()).matches());
    return filled(line) > 1 && (hasDigit || hasOutcome && headed < 2);
  }

  private static long filled(Sheet.Line line) {
    return line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String cell(Sheet.Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column).strip() : "";
  }
}
