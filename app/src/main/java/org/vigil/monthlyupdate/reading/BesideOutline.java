package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.Outline.Bone;
import org.vigil.monthlyupdate.reading.source.Cell;
import org.vigil.monthlyupdate.reading.source.Line;

/** Pages with the theme in a column of its own beside the text. */
final class BesideOutline {
  private static final int LONGEST_THEME = 80;
  private static final int MOST_WORDS_OF_HEADING = 9;

  private final PageFurniture page;
  private final boolean wrapped;
  private final List<Line> head = new ArrayList<>();
  private final ThemeShelf shelf = new ThemeShelf();

  BesideOutline(PageFurniture page, boolean wrapped) {
    this.page = page;
    this.wrapped = wrapped;
  }

  Outline outline() {
    var content = page.content();
    boolean begun = false;
    for (var line : content) {
      var theme = theme(line);
      if (theme != null) {
        shelf.theme(theme);
        begun = true;
      }
      if (!begun) {
        head.add(line);
        continue;
      }
      var text =
          theme == null && !line.cell(0).isBlank() && line.filled().size() == 1
              ? line
              : withoutTheme(line);
      if (!text.isBlank()) {
        shelf.body(text);
      }
    }
    return new Outline(head, shelf.themes(this::items), List.of(), List.of());
  }

  private static @Nullable Passage theme(Line line) {
    var name = line.cell(0);
    if (name.isBlank()
        || line.filled().size() < 2
        || name.text().strip().length() > LONGEST_THEME
        || Wording.hasAddress(name.text())) {
      return null;
    }
    var words = Passage.of(line, name);
    return Wording.endsSentence(words.text()) && !Continued.isSaid(words.text()) ? null : words;
  }

  private static Line withoutTheme(Line line) {
    return line.cells().size() == 1
        ? line.with(List.of(Cell.EMPTY))
        : line.with(line.cells().subList(1, line.cells().size()));
  }

  /** Parts the lines of a theme into items at their headings, on a line of their own or run into the text. */
  private List<Bone> items(List<Line> lines) {
    var bones = new ArrayList<Bone>();
    Passage heading = null;
    var body = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      if (isHeading(lines, i)) {
        add(bones, heading, body);
        heading = Passage.of(lines.get(i));
        body.clear();
      } else {
        body.add(lines.get(i));
      }
    }
    add(bones, heading, body);
    return bones;
  }

  private void add(List<Bone> bones, @Nullable Passage heading, List<Line> body) {
    if (heading == null && body.isEmpty()) {
      return;
    }
    var pieces = PieceReader.read(body, page.breaksBefore(), wrapped);
    bones.addAll(RunInHeadings.part(new Bone(heading, pieces)));
  }

  private boolean isHeading(List<Line> lines, int i) {
    var line = lines.get(i);
    if (line.filled().size() != 1
        || !Wording.mayBeHeading(line)
        || line.text().strip().split("\\s+").length > MOST_WORDS_OF_HEADING) {
      return false;
    }
    if (line.look().bold() || line.look().heading() > 0) {
      return true;
    }
    boolean bulletLost =
        line.cells().stream().anyMatch(c -> !c.isBlank() && c.text().startsWith(" "));
    boolean last = i + 1 >= lines.size();
    if (bulletLost || last || Wording.isSentence(line.text())) {
      return false;
    }
    if (wrapped && !line.look().gapBefore() && i > 0) {
      return false;
    }
    boolean halfSentenceBefore = i > 0 && !Wording.isComplete(lines.get(i - 1).text());
    boolean listBefore = i > 0 && lines.get(i - 1).text().strip().endsWith(":");
    boolean entry = Entries.endsAsEntry(line.text());
    return !listBefore
        && !(halfSentenceBefore && entry)
        && (i == 0 || !halfSentenceBefore || Wording.isSentence(lines.get(i + 1).text()));
  }
}
