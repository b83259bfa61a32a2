package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.shell.Sheet;

/**
 * Where the columns of a return stand: found by the headings people give them, in any order, on one line or on two whose
 * words belong together.
 *
 * @param words each column's heading as it came
 * @param twice headings of a second column of a kind that was found before
 * @param firstRow index of the line after the headings
 */
record Headings(
    Map<Heading, Integer> columns, List<String> words, List<String> twice, int firstRow) {
  private static final int LINES_LOOKED_AT = 40;

  /** Empty where no line names both positive and negative. */
  static Optional<Headings> in(List<Sheet.Line> lines) {
    for (int at = 0; at < Math.min(lines.size(), LINES_LOOKED_AT); at++) {
      var next = at + 1 < lines.size() ? lines.get(at + 1) : null;
      var found = at(lines.get(at), next, at);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Headings at(Sheet.Line line, Sheet.@Nullable Line next, int at) {
    var alone = of(line.cells(), at + 1);
    if (next != null && isHeadingLine(next) && !(alone.isEnough() && beginsWithAName(next))) {
      var joined = of(joined(line.cells(), next.cells()), at + 2);
      if (joined.isEnough() && joined.names(of(next.cells(), at + 2))) {
        return joined;
      }
    }
    return alone.isEnough() ? alone : null;
  }

  /** Whether it names more columns than another: where it does not, what stands above is a title and no heading. */
  private boolean names(Headings other) {
    return columns.size() > other.columns.size();
  }

  /** As the first row does, even one whose numbers are missing. */
  private static boolean beginsWithAName(Sheet.Line line) {
    return !line.cells().isEmpty() && !line.cells().getFirst().isBlank();
  }

  /** Words and no number. */
  private static boolean isHeadingLine(Sheet.Line line) {
    return !line.isBlank() && line.cells().stream().noneMatch(cell -> cell.matches(".*\\d.*"));
  }

  /** The words above are taken to reach over the empty cells to their right, as merged cells do. */
  private static List<String> joined(List<String> above, List<String> below) {
    var words = new ArrayList<String>();
    var reaching = "";
    for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
      var over = i < above.size() ? above.get(i).strip() : "";
      var under = i < below.size() ? below.get(i).strip() : "";
      reaching = over.isEmpty() ? reaching : over;
      words.add(under.isEmpty() ? over : (reaching + " " + under).strip());
    }
    return words;
  }

  private static Headings of(List<String> words, int firstRow) {
    var columns = new EnumMap<Heading, Integer>(Heading.class);
    var twice = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var kind = kind(words.get(i)).orElse(null);
      if (kind == null || kind == Heading.DERIVED) {
        continue;
      }
      if (columns.putIfAbsent(kind, i) != null) {
        twice.add(words.get(i).strip());
      }
    }
    if (!columns.containsKey(Heading.AREA) && !words.isEmpty() && words.getFirst().isBlank()) {
      columns.put(Heading.AREA, 0);
    }
    return new Headings(columns, words.stream().map(String::strip).toList(), twice, firstRow);
  }

  /** By all words of the heading, or by the last of those that stand above one another. */
  private static Optional<Heading> kind(String words) {
    return Heading.of(words).or(() -> Heading.of(words.substring(words.lastIndexOf(' ') + 1)));
  }

  private boolean isEnough() {
    return columns.keySet().containsAll(List.of(Heading.POSITIVE, Heading.NEGATIVE));
  }

  boolean has(Heading heading) {
    return columns.containsKey(heading);
  }

  /** The heading as it came. */
  String words(Heading heading) {
    var at = columns.get(heading);
    return at == null || words.get(at).isEmpty()
        ? heading.name().toLowerCase(Locale.UK)
        : words.get(at);
  }

  /** The cell of a line under a heading; empty where there is none. */
  String cell(Sheet.Line line, Heading heading) {
    var at = columns.get(heading);
    return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip();
  }

  /** Headings of columns nothing was read from. */
  List<String> notRead() {
    var read = columns.values();
    var left = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      if (!read.contains(i) && !words.get(i).isEmpty() && !twice.contains(words.get(i))) {
        left.add(words.get(i));
      }
    }
    return left;
  }
}
