package org.vigil.monthlyupdate.reading.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.source.Look.Part;

/** Letters of a page in lines, and the lines in cells where wide room is left between words. */
final class PdfLines {
  /** Baselines nearer than this share of the size of a letter are one line. */
  private static final double SAME_LINE = 0.35;

  private static final double BLANK = 0.18;
  private static final double NEXT_CELL = 1.7;

  /** Room above a line, in lines, from which it is a gap. */
  private static final double GAP = 1.35;

  /** A theme's column is at least so wide, in points. */
  private static final double THEME_COLUMN = 70;

  private static final Pattern BULLET =
      Pattern.compile("^[\u2022\u00B7\u25AA\u25CF\uF0B7\u2023]\\s*");

  private PdfLines() {}

  private record Piece(Cell cell, double left) {}

  private record Found(List<Piece> pieces, double y, double size, boolean bold) {}

  static List<Line> of(List<PdfGlyph> glyphs, int page, int before) {
    var found = found(glyphs);
    double leading = usualLeading(found);
    var contentAt = contentColumn(found);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < found.size(); i++) {
      boolean gap = i > 0 && found.get(i).y() - found.get(i - 1).y() > leading * GAP;
      lines.add(line(found.get(i), page, before + i + 1, gap, contentAt));
    }
    return contentAt == null ? lines : themesInOne(lines);
  }

  private static List<Found> found(List<PdfGlyph> glyphs) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y).thenComparingDouble(PdfGlyph::x));
    var found = new ArrayList<Found>();
    var row = new ArrayList<PdfGlyph>();
    for (var glyph : sorted) {
      if (!row.isEmpty()
          && glyph.y() - row.getFirst().y()
              > Math.max(glyph.size(), row.getFirst().size()) * SAME_LINE) {
        add(found, row);
        row.clear();
      }
      row.add(glyph);
    }
    add(found, row);
    return found;
  }

  private static void add(List<Found> found, List<PdfGlyph> row) {
    var letters =
        row.stream()
            .filter(glyph -> !glyph.isBlank())
            .sorted(Comparator.comparingDouble(PdfGlyph::x))
            .toList();
    if (letters.isEmpty()) {
      return;
    }
    double size = letters.stream().mapToDouble(PdfGlyph::size).max().orElse(0);
    found.add(
        new Found(
            pieces(letters, size),
            letters.getFirst().y(),
            size,
            letters.stream().allMatch(PdfGlyph::bold)));
  }

  private static List<Piece> pieces(List<PdfGlyph> letters, double size) {
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    var marks = new ArrayList<Mark>();
    double left = letters.getFirst().x();
    @Nullable PdfGlyph last = null;
    for (var letter : letters) {
      if (last != null) {
        double room = letter.x() - last.right();
        if (room > size * NEXT_CELL) {
          pieces.add(new Piece(new Cell(text.toString(), marks), left));
          text.setLength(0);
          marks.clear();
          left = letter.x();
        } else if (room > size * BLANK) {
          text.append(' ');
        }
      }
      int from = text.length();
      text.append(letter.letter());
      var link = letter.link();
      if (link != null) {
        mark(marks, from, text.length(), link);
      }
      last = letter;
    }
    pieces.add(new Piece(new Cell(text.toString(), marks), left));
    return bulletWithItsText(pieces);
  }

  private static void mark(List<Mark> marks, int from, int to, String link) {
    var last = marks.isEmpty() ? null : marks.getLast();
    if (last != null && link.equals(last.target()) && from - last.to() <= 1) {
      marks.set(marks.size() - 1, new Mark(last.from(), to, link));
    } else {
      marks.add(new Mark(from, to, link));
    }
  }

  private static List<Piece> bulletWithItsText(List<Piece> pieces) {
    if (pieces.size() < 2
        || pieces.getFirst().cell().text().strip().length() > 1
        || !BULLET.matcher(pieces.getFirst().cell().text()).find()) {
      return pieces;
    }
    var cell = pieces.get(1).cell();
    var together =
        new Cell(
            "\u2022 " + cell.text(), cell.marks().stream().map(mark -> mark.moved(2)).toList());
    var all = new ArrayList<Piece>();
    all.add(new Piece(together, pieces.getFirst().left()));
    all.addAll(pieces.subList(2, pieces.size()));
    return all;
  }

  /** The distance of baselines met most often, to a tenth of a point. */
  private static double usualLeading(List<Found> found) {
    var counts = new java.util.TreeMap<Long, Integer>();
    for (int i = 1; i < found.size(); i++) {
      counts.merge(Math.round((found.get(i).y() - found.get(i - 1).y()) * 10), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .max(java.util.Map.Entry.<Long, Integer>comparingByValue())
        .map(entry -> entry.getKey() / 10.0)
        .orElse(Double.MAX_VALUE);
  }

  /** Where the text begins on a page that keeps a column for its themes; null on other pages. */
  private static @Nullable Double contentColumn(List<Found> found) {
    double leftmost = found.stream().mapToDouble(f -> f.pieces().getFirst().left()).min().orElse(0);
    var candidates = new java.util.TreeMap<Long, Integer>();
    for (var each : found) {
      if (each.pieces().size() == 2
          && each.pieces().getFirst().left() - leftmost < THEME_COLUMN / 4
          && each.pieces().get(1).left() - leftmost > THEME_COLUMN) {
        candidates.merge(Math.round(each.pieces().get(1).left() / 4), 1, Integer::sum);
      }
    }
    for (var candidate : candidates.descendingMap().entrySet()) {
      double at = candidate.getKey() * 4.0;
      long beginThere =
          found.stream()
              .filter(f -> Math.abs(f.pieces().getFirst().left() - at) < 4)
              .filter(f -> f.pieces().getFirst().cell().text().length() > 20)
              .count();
      if (beginThere * 3 > found.size()) {
        return at;
      }
    }
    return null;
  }

  private static Line line(
      Found found, int page, int number, boolean gap, @Nullable Double contentAt) {
    var cells = new ArrayList<>(found.pieces().stream().map(Piece::cell).toList());
    if (contentAt != null && found.pieces().getFirst().left() > contentAt - 4) {
      cells.addFirst(Cell.EMPTY);
    }
    var look = new Look(0, Part.BODY, found.bold(), found.size(), false, 0, gap, null);
    int first = cells.getFirst().isBlank() && cells.size() > 1 ? 1 : 0;
    var bullet = BULLET.matcher(cells.get(first).text());
    if (bullet.find()) {
      cells.set(first, cells.get(first).from(bullet.end()));
      look = look.as(Part.BULLET);
    }
    return new Line(number, page, cells, look);
  }

  /** A theme's name too long for its column runs over several lines beside the text. */
  private static List<Line> themesInOne(List<Line> lines) {
    var all = new ArrayList<>(lines);
    int head = -1;
    for (int i = 0; i < all.size(); i++) {
      var line = all.get(i);
      if (line.cells().size() < 2 || line.cell(0).isBlank()) {
        head = -1;
      } else if (head < 0 || line.look().gapBefore()) {
        head = i;
      } else {
        var theme = all.get(head).cell(0).text().strip() + " " + line.cell(0).text().strip();
        all.set(head, withTheme(all.get(head), theme));
        all.set(i, withTheme(line, ""));
      }
    }
    return all;
  }

  private static Line withTheme(Line line, String theme) {
    var cells = new ArrayList<>(line.cells());
    cells.set(0, Cell.of(theme));
    return line.with(cells);
  }
}
