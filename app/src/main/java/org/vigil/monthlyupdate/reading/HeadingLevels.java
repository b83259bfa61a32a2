package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.Look.Part;
import org.vigil.monthlyupdate.reading.source.SourceText;

/**
 * Tells themes from headings and both from text: by heading styles where the file has them, else by how lines look, and by
 * what follows them. A theme is followed by a heading; a heading is followed by text.
 */
final class HeadingLevels {

  /** What a line is. */
  enum Role {
    THEME,
    HEADING,
    BODY
  }

  private static final double MOSTLY = 0.6;
  private static final double SHORT = 0.7;
  private static final double LARGER = 0.6;

  private final List<Line> lines;
  private final SourceText.Kind kind;
  private final boolean styled;
  private final double bodySize;
  private final int fullLine;

  private HeadingLevels(List<Line> lines, SourceText source) {
    this.lines = lines;
    this.kind = source.kind();
    this.styled = lines.stream().filter(line -> line.look().heading() > 0).count() > 1;
    this.bodySize = bodySize(lines);
    this.fullLine = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  static List<Role> of(List<Line> lines, SourceText source) {
    return new HeadingLevels(lines, source).roles();
  }

  private List<Role> roles() {
    var candidate = new ArrayList<Boolean>();
    for (int i = 0; i < lines.size(); i++) {
      candidate.add(isCandidate(i, i > 0 && candidate.get(i - 1)));
    }
    var roles = styled ? byStyle(candidate) : byLook(candidate);
    return roles.contains(Role.THEME) ? roles : themesAlone(roles, candidate);
  }

  /** Where no heading follows a theme, every heading is a theme with one item. */
  private static List<Role> themesAlone(List<Role> roles, List<Boolean> candidate) {
    var all = new ArrayList<>(roles);
    for (int i = 0; i < all.size(); i++) {
      all.set(i, candidate.get(i) ? Role.THEME : Role.BODY);
    }
    return all;
  }

  private boolean isCandidate(int i, boolean afterCandidate) {
    var line = lines.get(i);
    var look = line.look();
    if (styled) {
      return look.heading() > 0;
    }
    if (look.part() == Part.BULLET
        || look.part() == Part.CAPTION
        || !Wording.mayBeHeading(line)
        || Rows.cells(line).size() > 1
        || Rows.isNumeric(line)) {
      return false;
    }
    boolean apart =
        look.ruled()
            || look.bold()
            || look.size() > bodySize + LARGER
            || Wording.isCapitals(line.text());
    return switch (kind) {
      case WORD -> apart;
      case PDF -> apart || (look.gapBefore() && standsAlone(i));
      case TEXT -> apart || ((look.gapBefore() || afterCandidate || i == 0) && standsAlone(i));
    };
  }

  /** Followed by room, or too short for the first line of a paragraph. */
  private boolean standsAlone(int i) {
    var line = lines.get(i);
    boolean roomAfter = i + 1 >= lines.size() || lines.get(i + 1).look().gapBefore();
    return roomAfter
        || (line.text().length() < fullLine * SHORT && !Wording.isSentence(line.text()));
  }

  private List<Role> byStyle(List<Boolean> candidate) {
    var levels = new TreeSet<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (candidate.get(i)) {
        levels.add(lines.get(i).look().heading());
      }
    }
    if (levels.size() > 2 && count(levels.first()) == 1) {
      levels.pollFirst();
    }
    int themes = levels.first();
    Integer headings = levels.higher(themes);
    if (headings == null) {
      return byLook(candidate);
    }
    var roles = new ArrayList<Role>();
    for (var line : lines) {
      int level = line.look().heading();
      roles.add(level == themes ? Role.THEME : level == headings ? Role.HEADING : Role.BODY);
    }
    return roles;
  }

  private long count(int level) {
    return lines.stream().filter(line -> line.look().heading() == level).count();
  }

  private List<Role> byLook(List<Boolean> candidate) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Integer> followed = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (candidate.get(i) && !Continued.isSaid(lines.get(i).text())) {
        var look = look(lines.get(i));
        all.merge(look, 1, Integer::sum);
        if (i + 1 < lines.size() && candidate.get(i + 1)) {
          followed.merge(look, 1, Integer::sum);
        }
      }
    }
    var roles = new ArrayList<Role>();
    for (int i = 0; i < lines.size(); i++) {
      if (!candidate.get(i)) {
        roles.add(Role.BODY);
        continue;
      }
      var look = look(lines.get(i));
      int times = all.getOrDefault(look, 0);
      boolean mostly = followed.getOrDefault(look, 0) >= times * MOSTLY;
      boolean thisOne = i + 1 < lines.size() && candidate.get(i + 1);
      boolean alike = all.size() == 1;
      boolean theme = alike ? thisOne || Continued.isSaid(lines.get(i).text()) : mostly;
      roles.add(theme ? Role.THEME : Role.HEADING);
    }
    return roles;
  }

  /** How a line looks, as far as it tells lines apart. */
  private static String look(Line line) {
    var look = line.look();
    return "%s %s %s %d"
        .formatted(
            look.ruled() ? "ruled" : "",
            look.bold() ? "bold" : "",
            Wording.isCapitals(line.text()) ? "capitals" : "",
            Math.round(look.size()))
        .toLowerCase(Locale.ROOT);
  }

  /** The size in which most letters are set. */
  private static double bodySize(List<Line> lines) {
    Map<Double, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.look().size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }
}
