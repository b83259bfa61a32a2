package org.vigil.monthlyupdate.reading.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Text in which blanks keep a column for the themes, as programs write that take the words out of a PDF. */
final class TxtColumns {
  private static final int NARROWEST = 10;
  private static final int LONG_LINE = 20;

  private TxtColumns() {}

  /** The same lines with the theme, or nothing, in a cell of its own; as they are where no such column is kept. */
  static List<Line> beside(List<Line> lines) {
    var all = new ArrayList<Line>();
    int from = 0;
    for (int to = 1; to <= lines.size(); to++) {
      if (to == lines.size() || !Objects.equals(lines.get(to).page(), lines.get(from).page())) {
        all.addAll(besideOnPage(lines.subList(from, to)));
        from = to;
      }
    }
    return all;
  }

  private static List<Line> besideOnPage(List<Line> lines) {
    var column = column(lines);
    if (column.isEmpty()) {
      return lines;
    }
    var all = new ArrayList<Line>();
    int head = -1;
    for (var line : lines) {
      var parted = parted(line, column.getAsInt());
      boolean names = parted.cells().size() > 1 && !parted.cell(0).isBlank();
      if (!names) {
        head = -1;
      } else if (head >= 0) {
        var name = all.get(head).cell(0).text().strip() + " " + parted.cell(0).text().strip();
        all.set(head, withTheme(all.get(head), name));
        parted = withTheme(parted, "");
      } else if (parted.cell(1).isBlank()) {
        parted = line;
      } else {
        head = all.size();
      }
      all.add(parted);
    }
    return all;
  }

  /** Where most lines begin, if some stand to the left of it with a wide blank before it. */
  private static OptionalInt column(List<Line> lines) {
    Map<Integer, Integer> begin = new HashMap<>();
    int written = 0;
    for (var line : lines) {
      if (line.isBlank()) {
        continue;
      }
      if (line.cells().size() > 1) {
        return OptionalInt.empty();
      }
      written++;
      if (line.look().indent() >= NARROWEST && line.text().length() > LONG_LINE) {
        begin.merge(line.look().indent(), 1, Integer::sum);
      }
    }
    var most = begin.entrySet().stream().max(Map.Entry.comparingByValue());
    if (most.isEmpty() || most.get().getValue() * 2 < written) {
      return OptionalInt.empty();
    }
    int column = most.get().getKey();
    boolean themes = lines.stream().anyMatch(line -> isParted(line, column));
    return themes ? OptionalInt.of(column) : OptionalInt.empty();
  }

  private static boolean isParted(Line line, int column) {
    var text = line.cell(0).text();
    return line.look().indent() < column - 2
        && text.length() > column
        && text.substring(column - 2, column).isBlank()
        && !text.substring(0, column).isBlank()
        && !Character.isWhitespace(text.charAt(column));
  }

  private static Line parted(Line line, int column) {
    var only = line.cell(0);
    if (line.isBlank()) {
      return line;
    }
    if (line.look().indent() >= column - 1) {
      return line.with(List.of(Cell.EMPTY, only));
    }
    if (isParted(line, column)) {
      return line.with(List.of(only.part(0, column), only.from(column)));
    }
    return only.text().length() < column ? line.with(List.of(only, Cell.EMPTY)) : line;
  }

  private static Line withTheme(Line line, String theme) {
    var cells = new ArrayList<>(line.cells());
    cells.set(0, Cell.of(theme));
    return line.with(cells);
  }
}
