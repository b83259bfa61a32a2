package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.reading.Outline.Bone;
import org.vigil.monthlyupdate.reading.Outline.Theme;
import org.vigil.monthlyupdate.reading.source.Line;

/** Themes with their lines; what stands under a continued theme goes to the theme it continues. */
final class ThemeShelf {
  private final List<Open> themes = new ArrayList<>();
  private @Nullable Open current;

  private static final class Open {
    private final Passage name;
    private @Nullable Passage continued;
    private final List<Line> lines = new ArrayList<>();

    Open(Passage name) {
      this.name = name;
    }
  }

  /** Reads the lines of one theme. */
  interface Items {
    List<Bone> of(List<Line> lines);
  }

  void theme(Passage name) {
    var last = current;
    if (last != null && Continued.sameTheme(last.name.text(), name.text())) {
      last.continued = last.continued == null ? name : last.continued;
      return;
    }
    if (Continued.isSaid(name.text())) {
      for (var earlier : themes) {
        if (Continued.sameTheme(earlier.name.text(), name.text())) {
          earlier.continued = name;
          current = earlier;
          return;
        }
      }
    }
    var next = new Open(name);
    themes.add(next);
    current = next;
  }

  void body(Line line) {
    if (current != null) {
      current.lines.add(line);
    }
  }

  List<Theme> themes(Items items) {
    return themes.stream()
        .map(theme -> new Theme(theme.name, theme.continued, items.of(theme.lines)))
        .toList();
  }
}
