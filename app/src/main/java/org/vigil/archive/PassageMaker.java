package org.vigil.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;
import org.vigil.archive.asking.Passage.Kind;
import org.vigil.archive.asking.Passage.Lines;

/** Parts the lines of items into passages: sentences, lines of lists, rows of tables. The words are never touched. */
final class PassageMaker {
  private static final Pattern BULLET =
      Pattern.compile("^\\s*[-\u2022\u2013*\u00b7\uf0b7\u25aa]\\s+");
  private static final Pattern NUMBER = Pattern.compile("[\\d,.%\\[\\]c-]*\\d[\\d,.%]*");
  static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\b0\\d{2,4} ?\\d{3}");

  private final Passage.Source source;
  private final String unit;
  private final boolean wrapped;
  private final DistrictNames districts;
  private final List<Passage> made = new ArrayList<>();
  private int paragraph;

  /**
   * @param wrapped whether a paragraph runs over several lines
   */
  private PassageMaker(
      Passage.Source source, String unit, boolean wrapped, DistrictNames districts) {
    this.source = source;
    this.unit = unit;
    this.wrapped = wrapped;
    this.districts = districts;
  }

  static List<Passage> passages(
      Passage.Source source,
      String unit,
      boolean wrapped,
      DistrictNames districts,
      List<Region> regions) {
    var maker = new PassageMaker(source, unit, wrapped, districts);
    regions.forEach(maker::region);
    return maker.made;
  }

  private void region(Region region) {
    var text = new ArrayList<Line>();
    var rows = new ArrayList<Line>();
    for (var line : region.lines()) {
      if (isRow(line)) {
        text(region.item(), text);
        rows.add(line);
      } else {
        table(region.item(), rows);
        if (line.isBlank() || !wrapped || startsBullet(line)) {
          text(region.item(), text);
        }
        if (!line.isBlank()) {
          text.add(line);
        }
      }
    }
    text(region.item(), text);
    table(region.item(), rows);
  }

  private static boolean isRow(Line line) {
    return line.filled().size() > 1 && !startsBullet(line);
  }

  private static boolean startsBullet(Line line) {
    return line.bullet() || BULLET.matcher(line.words()).find();
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** Rows need one with a number in it, or three cells: two words beside one another are a line set with a tab. */
  private void table(Passage.Item item, List<Line> rows) {
    if (rows.isEmpty()) {
      return;
    }
    boolean isTable =
        rows.size() > 1
            && rows.stream()
                .anyMatch(
                    row ->
                        row.filled().size() > 2
                            || row.filled().stream().skip(1).anyMatch(PassageMaker::isNumber));
    if (isTable) {
      tableRows(item, rows);
    } else {
      for (var row : List.copyOf(rows)) {
        text(item, new ArrayList<>(List.of(row)));
      }
    }
    rows.clear();
  }

  private void tableRows(Passage.Item item, List<Line> rows) {
    boolean headed = rows.getFirst().filled().stream().noneMatch(PassageMaker::isNumber);
    var columns = headed ? headings(rows) : List.<String>of();
    var caption = caption(item);
    paragraph++;
    for (var row : headed ? rows.subList(1, rows.size()) : rows) {
      add(item, Kind.TABLE_ROW, lines(row, row), row.row(), columns, caption);
    }
  }

  /** Where nothing stands over the names of the rows, that heading is empty. */
  private static List<String> headings(List<Line> rows) {
    var headings = new ArrayList<>(List.of(rows.getFirst().row().split("\t", -1)));
    if (rows.size() > 1 && rows.get(1).row().split("\t", -1).length == headings.size() + 1) {
      headings.addFirst("");
    }
    return headings;
  }

  /** The sentence before a table that leads to it. */
  private String caption(Passage.Item item) {
    var last = made.isEmpty() ? null : made.getLast();
    return last != null && last.item().equals(item) && last.kind() != Kind.TABLE_ROW
        ? last.words()
        : "";
  }

  private void text(Passage.Item item, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    boolean bullet = startsBullet(lines.getFirst());
    var words = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (var line : lines) {
      var more = line.words();
      if (words.isEmpty()) {
        more = bullet ? BULLET.matcher(more).replaceFirst("") : more;
      } else if (!isCutWord(words)) {
        words.append(' ');
      }
      starts.add(words.length());
      words.append(more);
    }
    paragraph++;
    for (var sentence : Sentences.of(words.toString())) {
      var from = lines.get(lineAt(starts, sentence.from()));
      var to = lines.get(lineAt(starts, sentence.to() - 1));
      add(
          item,
          bullet ? Kind.BULLET : kind(sentence.words()),
          lines(from, to),
          sentence.words(),
          List.of(),
          "");
    }
    lines.clear();
  }

  private static boolean isCutWord(StringBuilder words) {
    int last = words.length() - 1;
    return last > 0 && words.charAt(last) == '-' && Character.isLetter(words.charAt(last - 1));
  }

  private static Kind kind(String words) {
    return ADDRESS.matcher(words).find() ? Kind.CONTACT : Kind.SENTENCE;
  }

  private static int lineAt(List<Integer> starts, int at) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= at) {
      line++;
    }
    return line;
  }

  private Lines lines(Line from, Line to) {
    return new Lines(from.number(), to.number(), page(from), unit);
  }

  private static @Nullable Integer page(Line line) {
    return line.page();
  }

  private void add(
      Passage.Item item,
      Kind kind,
      Lines lines,
      String words,
      List<String> columns,
      String caption) {
    made.add(
        new Passage(
            source,
            made.size() + 1,
            paragraph,
            item,
            districts.in(words),
            lines,
            kind,
            words,
            columns,
            caption));
  }
}
