package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.Look.Part;

/** Gathers the lines of an item into paragraphs, lists and tables. */
final class PieceReader {
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[\u2022\u00B7\u25AA\u25CF\uF0B7\u2023\u25E6\u2043*]\\s*|[-\u2013]\\s+|\\(?\\d{1,2}[.)]\\s+|\\(?[a-h][.)]\\s+)(?=\\S)");
  private static final Pattern CAPTION = Pattern.compile("(?i)^(?:table|figure)\\s+\\d+\\b.*");
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_CUT_CELLS = 3;
  private static final int WORDS_OF_A_CUT_CELL = 3;

  private final List<Line> lines;
  private final Set<Integer> breaksBefore;
  private final boolean wrapped;
  private final int fullLine;
  private final List<Raw> pieces = new ArrayList<>();

  /** Entries of the list that is being gathered. */
  private final List<Passage> entries = new ArrayList<>();

  private int together;
  private @Nullable Line title;
  private boolean open;

  private PieceReader(List<Line> lines, Set<Integer> breaksBefore, boolean wrapped) {
    this.lines = lines;
    this.breaksBefore = breaksBefore;
    this.wrapped = wrapped;
    this.fullLine = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  static List<Raw> read(List<Line> lines, Set<Integer> breaksBefore, boolean wrapped) {
    var reader = new PieceReader(lines, breaksBefore, wrapped);
    for (int i = 0; i < lines.size(); i = reader.take(i)) {}
    reader.endList();
    return List.copyOf(reader.pieces);
  }

  /** Takes what begins at a line; where the next begins. */
  private int take(int i) {
    var line = lines.get(i);
    int cut = cutRows(i);
    if (cut > i) {
      endList();
      pieces.add(
          new Raw.CutByColumns(
              lines.subList(i, cut).stream()
                  .map(row -> row.filled().stream().map(cell -> Passage.of(row, cell)).toList())
                  .toList()));
      open = false;
      return cut;
    }
    int end = tableEnd(i);
    if (end > i) {
      endList();
      pieces.add(new Raw.Table(title, lines.subList(i, end)));
      title = null;
      open = false;
      return end;
    }
    if (isTitle(i)) {
      endList();
      title = line;
      open = false;
      return i + 1;
    }
    if (isBullet(line)) {
      takeBullets(line);
    } else if (goesOnBullet(line)) {
      entries.set(entries.size() - 1, entries.getLast().then(" ", Passage.of(line)));
    } else if (isEntryWithoutBullet(i)) {
      takeEntries(line);
    } else {
      takeParagraph(line);
    }
    return i + 1;
  }

  private void takeParagraph(Line line) {
    endList();
    var words = Passage.of(line);
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof Raw.Paragraph before
        && goesOn(before.words(), line)) {
      pieces.set(pieces.size() - 1, new Raw.Paragraph(before.words().then(" ", words)));
    } else {
      pieces.add(new Raw.Paragraph(words));
    }
    open = true;
  }

  private boolean goesOn(Passage before, Line line) {
    if (!open) {
      return false;
    }
    boolean halfSentence = !Wording.isComplete(before.text());
    if (breaksBefore.contains(line.number())) {
      return halfSentence;
    }
    if (wrapped && !line.look().gapBefore()) {
      return true;
    }
    return halfSentence && Wording.startsLower(line.text().strip());
  }

  // Lists

  private boolean isBullet(Line line) {
    return line.look().part() == Part.BULLET || BULLET.matcher(firstText(line)).find();
  }

  private static String firstText(Line line) {
    var filled = line.filled();
    return filled.isEmpty() ? "" : filled.getFirst().text();
  }

  private void takeBullets(Line line) {
    var words = Passage.of(line);
    var bullet = BULLET.matcher(words.text());
    if (bullet.find()) {
      words = words.from(bullet.end());
    }
    var parts = Entries.parted(words, false);
    if (parts.size() > 1) {
      together++;
    }
    entries.addAll(parts);
    open = false;
  }

  /** Only where lines are wrapped, the line before was full, and no new sentence begins. */
  private boolean goesOnBullet(Line line) {
    if (entries.isEmpty() || !wrapped || line.look().gapBefore()) {
      return false;
    }
    var last = entries.getLast().text();
    boolean indented = line.look().indent() > 0;
    boolean full = last.length() > fullLine * 0.75;
    return indented
        || (full && !Wording.endsSentence(last))
        || Wording.startsLower(line.text().strip());
  }

  /** After "…include:" a line that is no sentence, or begins with the blank its bullet left, is an entry or several. */
  private boolean isEntryWithoutBullet(int i) {
    if (wrapped) {
      return false;
    }
    var line = lines.get(i);
    boolean inList = !entries.isEmpty() || (open && lastParagraphEndsWithColon());
    if (!inList || line.filled().size() != 1) {
      return false;
    }
    boolean bulletLost =
        line.cells().stream().anyMatch(c -> !c.isBlank() && c.text().startsWith(" "));
    return bulletLost || !Wording.isSentence(line.text());
  }

  private boolean lastParagraphEndsWithColon() {
    return !pieces.isEmpty()
        && pieces.getLast() instanceof Raw.Paragraph paragraph
        && paragraph.words().text().endsWith(":");
  }

  private void takeEntries(Line line) {
    entries.addAll(Entries.parted(Passage.of(line), true));
    together++;
    open = false;
  }

  private void endList() {
    if (!entries.isEmpty()) {
      pieces.add(new Raw.Bullets(entries, together));
      entries.clear();
      together = 0;
    }
  }

  // Tables

  private boolean isTitle(int i) {
    var line = lines.get(i);
    return (line.look().part() == Part.CAPTION || CAPTION.matcher(line.text()).matches())
        && i + 1 < lines.size()
        && tableEnd(i + 1) > i + 1;
  }

  /** Where the table that begins at a line ends; the line itself where none does. */
  private int tableEnd(int from) {
    var first = lines.get(from);
    if (first.look().table() != null) {
      int end = from;
      while (end < lines.size() && first.look().table().equals(lines.get(end).look().table())) {
        end++;
      }
      return end;
    }
    int numeric = Rows.isNumeric(first) ? from : from + 1;
    int end = numeric;
    while (end < lines.size() && Rows.isNumeric(lines.get(end))) {
      end++;
    }
    if (end - numeric >= FEWEST_ROWS) {
      boolean headed =
          numeric == from || Rows.isHeader(first, Rows.cells(lines.get(numeric)).size());
      return headed ? end : from;
    }
    return wordTableEnd(from);
  }

  /** Lines of words with as many tabs each. */
  private int wordTableEnd(int from) {
    int columns = lines.get(from).filled().size();
    int end = from;
    while (columns > 1
        && end < lines.size()
        && lines.get(end).cells().size() > 1
        && lines.get(end).filled().size() == columns
        && (end == from || !lines.get(end).look().gapBefore())) {
      end++;
    }
    return end - from > FEWEST_ROWS ? end : from;
  }

  /** Lines of words in columns right above a table are text the table cut; where they end, or the line itself. */
  private int cutRows(int from) {
    int end = from;
    while (end < lines.size() && isCut(lines.get(end)) && tableEnd(end) == end) {
      end++;
    }
    if (end == from || end >= lines.size() || tableEnd(end) == end) {
      return from;
    }
    return end;
  }

  private static boolean isCut(Line line) {
    var filled = line.filled();
    return line.look().table() == null
        && filled.size() >= FEWEST_CUT_CELLS - 1
        && filled.stream().anyMatch(cell -> cell.text().split("\\s+").length >= WORDS_OF_A_CUT_CELL)
        && filled.stream().map(Cell::text).noneMatch(Rows::isNumber);
  }
}
