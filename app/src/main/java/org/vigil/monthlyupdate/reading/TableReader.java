package org.vigil.monthlyupdate.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.reference.Area;
import org.vigil.reference.Areas;

/**
 * Reads a table of counts with its columns, areas and total row; what was counted, and from when to when, is taken from the
 * title and from the sentences around it, and left open where they do not say.
 */
final class TableReader {
  private static final String TOTAL = "total";
  private static final Pattern CAPTION_NUMBER =
      Pattern.compile("(?i)^table\\s+\\d+\\s*[:.\u2013-]?\\s*");
  private static final Pattern SOURCE = Pattern.compile("(?i)^\\s*(?:data )?source\\s*:\\s*(.+)$");
  private static final String POINT =
      "(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(" + Head.MONTHS + ")?(?:\\s+(20\\d\\d))?";
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)\\b(?:from|between)\\s+" + POINT + "\\s+(?:to|and|until)\\s+" + POINT + "\\b");
  private static final Pattern PLAIN_SPAN =
      Pattern.compile(
          "(?i)(?:^|[,(])\\s*(\\d{1,2})\\s+("
              + Head.MONTHS
              + ")\\s+(20\\d\\d)\\s+to\\s+(\\d{1,2})\\s+("
              + Head.MONTHS
              + ")\\s+(20\\d\\d)\\b");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)\\bsince\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?("
              + Head.MONTHS
              + ")\\s+(20\\d\\d)\\b");

  private final Areas areas;
  private final YearMonth issue;

  TableReader(Areas areas, YearMonth issue) {
    this.areas = areas;
    this.issue = issue;
  }

  /** What became of the rows: a table of counts, or words in a table. */
  sealed interface Read {
    /**
     * @param lines where each row stood, by its code
     * @param notes what could not be read as it stood
     */
    record Counts(
        UpdateTable table, Map<String, SourceLines> lines, SourceLines place, List<String> notes)
        implements Read {}

    record Words(Block.WordTable table, SourceLines place, @Nullable String note) implements Read {}
  }

  Read read(String id, Raw.Table raw, List<String> around) {
    var rows = raw.rows().stream().filter(row -> !PageFurniture.isRule(row)).toList();
    var place = new SourceLines(raw.firstLine(), raw.lastLine(), rows.getFirst().page());
    boolean headed = !Rows.isNumeric(rows.getFirst());
    var header = headed ? header(rows) : List.<String>of();
    var body = headed ? rows.subList(1, rows.size()) : rows;
    long numeric = body.stream().filter(Rows::isNumeric).count();
    boolean hasTotal = !header.isEmpty() && isTotal(header.getLast());
    if (numeric * 2 < body.size() || !hasTotal) {
      var note =
          numeric * 2 < body.size()
              ? null
              : "a table of numbers without a column for totals is kept as words: "
                  + String.join(", ", header);
      return new Read.Words(words(rows), place, note);
    }
    return counts(id, raw, header, body, around, place);
  }

  private static List<String> header(List<Line> rows) {
    var cells = Rows.cells(rows.getFirst()).stream().map(Cell::text).toList();
    int columns = rows.size() > 1 ? Rows.cells(rows.get(1)).size() : cells.size();
    if (cells.size() == 1 && columns > 2) {
      var words = cells.getFirst().split("\\s+");
      int labels = words.length - columns + 1;
      if (labels > 0) {
        var all = new ArrayList<String>();
        all.add(String.join(" ", List.of(words).subList(0, labels)));
        all.addAll(List.of(words).subList(labels, words.length));
        return all;
      }
    }
    if (cells.size() == columns - 1) {
      var all = new ArrayList<String>();
      all.add("");
      all.addAll(cells);
      return all;
    }
    return cells;
  }

  private Read counts(
      String id,
      Raw.Table raw,
      List<String> header,
      List<Line> body,
      List<String> around,
      SourceLines place) {
    var columns = header.stream().skip(1).map(TableReader::column).toList();
    var rows = new ArrayList<UpdateTable.Row>();
    var lines = new LinkedHashMap<String, SourceLines>();
    var notes = new ArrayList<String>();
    Map<String, Long> total = new LinkedHashMap<>();
    for (var line : body) {
      var cells = Rows.cells(line).stream().map(Cell::text).toList();
      var label = cells.getFirst();
      var counts = countsOf(cells, columns, label, line, notes);
      if (counts == null) {
        continue;
      }
      var stood = new SourceLines(line.number(), line.number(), line.page());
      if (isTotal(label)) {
        total = counts;
        lines.put("*", stood);
      } else {
        var row = row(label, counts, lines);
        rows.add(row);
        lines.put(row.code(), stood);
      }
    }
    if (total.isEmpty()) {
      notes.add("the table has no total row: its totals are those of its rows");
    }
    var title = raw.title() == null ? null : raw.title().text().strip();
    var texts = new ArrayList<String>();
    if (title != null) {
      texts.add(title);
    }
    texts.addAll(around);
    var span = span(texts);
    var table =
        new UpdateTable(
            id,
            title,
            workingTitle(header, span),
            unit(texts),
            span.from(),
            span.to(),
            texts.stream()
                .flatMap(t -> SOURCE.matcher(t).results())
                .map(m -> m.group(1))
                .findFirst()
                .orElse(null),
            header.getFirst().isBlank() ? "area" : header.getFirst(),
            columns,
            rows,
            total);
    return new Read.Counts(table, lines, place, notes);
  }

  /** Null where the row is no row of counts; said in a note. */
  private static @Nullable Map<String, Long> countsOf(
      List<String> cells, List<String> columns, String label, Line line, List<String> notes) {
    if (cells.size() != columns.size() + 1) {
      notes.add(
          "line %d, %s: %d cells where there are %d columns; the row is not read"
              .formatted(line.number(), label, cells.size(), columns.size() + 1));
      return null;
    }
    var counts = new LinkedHashMap<String, Long>();
    for (int i = 0; i < columns.size(); i++) {
      var cell =
          cells
              .get(i + 1)
              .strip()
              .replace(",", "")
              .replace('\u2212', '-')
              .replaceFirst("^\u2013(?=\\d)", "-");
      if (!cell.matches("-?\\d{1,15}")) {
        notes.add(
            "line %d, %s, %s: \"%s\" is not a number; the row is not read"
                .formatted(line.number(), label, columns.get(i), cell));
        return null;
      }
      counts.put(columns.get(i), Long.parseLong(cell));
    }
    return counts;
  }

  private UpdateTable.Row row(
      String label, Map<String, Long> counts, Map<String, SourceLines> taken) {
    var area = areas.byName(label);
    if (area.isPresent() && !taken.containsKey(area.get().code())) {
      return new UpdateTable.Row(
          label, area.get().code(), area.get().kind() != Area.Kind.NON_AREA, counts);
    }
    var slug = ContactBook.slug(label);
    var code = slug;
    for (int n = 2; taken.containsKey(code); n++) {
      code = slug + "-" + n;
    }
    return new UpdateTable.Row(label, code, true, counts);
  }

  private static boolean isTotal(String label) {
    return Phrases.shipped().has("total-words", label.strip().replaceAll("[:*]$", ""));
  }

  private static String column(String heading) {
    return isTotal(heading) ? TOTAL : heading.toLowerCase(Locale.ROOT).strip();
  }

  private static Block.WordTable words(List<Line> rows) {
    var cells =
        rows.stream()
            .map(row -> row.look().table() == null ? Rows.cells(row) : row.cells())
            .map(row -> row.stream().map(cell -> cell.text().strip()).toList())
            .toList();
    return new Block.WordTable(cells.getFirst(), cells.subList(1, cells.size()), List.of());
  }

  // What is counted, and of which time

  private static @Nullable String unit(List<String> texts) {
    var units = Phrases.shipped().list("counted-units");
    for (var expression : Phrases.shipped().list("unit-phrases")) {
      var pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
      for (var text : texts) {
        for (var sentence : Sentences.of(text)) {
          var found = pattern.matcher(CAPTION_NUMBER.matcher(sentence.text()).replaceFirst(""));
          while (found.find()) {
            var unit = found.group(1).toLowerCase(Locale.ROOT);
            if (units.contains(unit)) {
              return unit;
            }
          }
        }
      }
    }
    return null;
  }

  private record Span(@Nullable String from, @Nullable String to) {}

  private Span span(List<String> texts) {
    for (var text : texts) {
      var whole = PLAIN_SPAN.matcher(text);
      if (whole.find()) {
        return new Span(
            point(whole.group(1), whole.group(2), whole.group(3)),
            point(whole.group(4), whole.group(5), whole.group(6)));
      }
      var fromTo = FROM_TO.matcher(text);
      while (fromTo.find()) {
        var to = point(fromTo.group(4), fromTo.group(5), fromTo.group(6));
        var month = fromTo.group(2) == null ? fromTo.group(5) : fromTo.group(2);
        var year = fromTo.group(3) == null ? fromTo.group(6) : fromTo.group(3);
        var from = point(fromTo.group(1), month, year);
        if (from != null && to != null) {
          return new Span(from, to);
        }
      }
    }
    for (var text : texts) {
      var since = SINCE.matcher(text);
      if (since.find()) {
        return new Span(point(since.group(1), since.group(2), since.group(3)), null);
      }
    }
    return new Span(null, null);
  }

  private static @Nullable String point(
      @Nullable String day, @Nullable String month, @Nullable String year) {
    if (month == null || year == null) {
      return null;
    }
    var named = Head.monthNamed(month).map(m -> YearMonth.of(Integer.parseInt(year), m));
    if (named.isEmpty()) {
      return null;
    }
    if (day == null) {
      return named.get().toString();
    }
    int number = Integer.parseInt(day);
    return named.get().isValidDay(number)
        ? LocalDate.of(named.get().getYear(), named.get().getMonth(), number).toString()
        : named.get().toString();
  }

  private String workingTitle(List<String> header, Span span) {
    var parts = header.subList(1, header.size() - 1);
    var title =
        String.join(", ", parts)
            + " by "
            + (header.getFirst().isBlank() ? "area" : header.getFirst());
    return Optional.ofNullable(span.from())
        .map(
            from -> title + ", " + from + " to " + (span.to() == null ? "(not stated)" : span.to()))
        .orElse(title + ", " + issue);
  }
}
