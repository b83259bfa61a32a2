package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.HeadingLevels.Role;
import org.vigil.monthlyupdate.reading.Outline.Bone;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.SourceText;

/** Pages with one thing below the other: theme, heading, text. */
final class LinearOutline {
  private final PageFurniture page;
  private final SourceText source;
  private final ThemeShelf shelf = new ThemeShelf();
  private final Set<Line> headings = Collections.newSetFromMap(new IdentityHashMap<>());

  LinearOutline(PageFurniture page, SourceText source) {
    this.page = page;
    this.source = source;
  }

  Outline outline() {
    int headEnd = Head.end(page.content());
    var head = new ArrayList<>(page.content().subList(0, headEnd));
    var lines = page.content().subList(headEnd, page.content().size());
    var roles = HeadingLevels.of(lines, source);
    var contacts = new ArrayList<Line>();
    boolean begun = false;
    boolean closing = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var role = roles.get(i);
      if (role != Role.BODY) {
        closing = isClosing(line);
      }
      if (closing) {
        contacts.add(line);
      } else if (role == Role.THEME) {
        shelf.theme(Passage.of(line));
        begun = true;
      } else if (!begun) {
        head.add(line);
      } else {
        if (role == Role.HEADING) {
          headings.add(line);
        }
        shelf.body(line);
      }
    }
    return new Outline(head, shelf.themes(this::items), contacts, List.of());
  }

  private static boolean isClosing(Line line) {
    return Phrases.shipped().has("closing-headings", line.text().strip().replaceAll("[:.]$", ""));
  }

  private List<Bone> items(List<Line> lines) {
    var bones = new ArrayList<Bone>();
    @Nullable Passage heading = null;
    var body = new ArrayList<Line>();
    for (var line : lines) {
      if (!headings.contains(line)) {
        body.add(line);
      } else if (heading != null
          && body.isEmpty()
          && source.wrapped()
          && !line.look().gapBefore()) {
        heading = heading.then(" ", Passage.of(line));
      } else {
        add(bones, heading, body);
        heading = Passage.of(line);
        body.clear();
      }
    }
    add(bones, heading, body);
    return bones;
  }

  private void add(List<Bone> bones, @Nullable Passage heading, List<Line> body) {
    if (heading != null || !body.isEmpty()) {
      bones.add(new Bone(heading, PieceReader.read(body, page.breaksBefore(), source.wrapped())));
    }
  }
}
