package org.vigil.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a room shows in the right column of the home page. */
public interface HomePanel {
  int order();

  Optional<Panel> forActor(Actor actor);

  /**
   * A heading, an optional drawing with its caption, and lines.
   *
   * @param drawing SVG made by Vigil itself, or null
   */
  record Panel(
      String heading, @Nullable String drawing, @Nullable String caption, List<Line> lines) {
    public Panel {
      lines = List.copyOf(lines);
    }
  }

  /** One line of a panel: what, a value, and where it leads (or null). */
  record Line(String what, String value, @Nullable String href) {}
}
