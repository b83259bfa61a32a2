package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Issue.Furniture;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.source.Line;
import org.vigil.monthlyupdate.reading.source.SourceText;

/**
 * Parts what a page carries besides its text (running headers, feet, page numbers, rules) from the text.
 *
 * @param breaksBefore numbers of the lines that follow a page's end: a sentence may go on there
 */
record PageFurniture(List<Line> content, List<Furniture> furniture, Set<Integer> breaksBefore) {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i).*\\bpage\\s+\\d+(?:\\s*(?:of|/)\\s*\\d+)?\\s*$|^[-\u2013\\s]*\\d{1,3}[-\u2013\\s]*$");
  private static final Pattern RULE = Pattern.compile("[\\s\\-_=*~\u2013\u2014\u2500]{4,}");
  private static final Pattern UNIT = Phrases.shipped().anyOf("unit-words");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;)\"\u201D]\\s*$");
  private static final int LONGEST = 90;

  /** Lines at the top and at the foot of a page where furniture stands. */
  private static final int AT_THE_EDGE = 3;

  static PageFurniture of(SourceText source) {
    var repeated = repeatedAtEdges(source.lines());
    var content = new ArrayList<Line>();
    var furniture = new ArrayList<Furniture>();
    var breaks = new HashSet<Integer>();
    boolean broken = false;
    Integer page = null;
    for (int i = 0; i < source.lines().size(); i++) {
      var line = source.lines().get(i);
      if (line.isBlank() || isRule(line)) {
        continue;
      }
      broken |= page != null && !page.equals(line.page());
      page = line.page();
      if (isFurniture(source, i, repeated)) {
        furniture.add(furniture(line, kind(line, source.lines())));
        broken = true;
      } else {
        if (broken) {
          breaks.add(line.number());
          broken = false;
        }
        content.add(line);
      }
    }
    source
        .margins()
        .forEach(line -> furniture.add(furniture(line, isPageNumber(line) ? "footer" : "header")));
    return new PageFurniture(content, furniture, breaks);
  }

  static boolean isRule(Line line) {
    return RULE.matcher(line.text()).matches();
  }

  private static boolean isPageNumber(Line line) {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  private static Furniture furniture(Line line, String kind) {
    return new Furniture(
        line.text().replaceAll("\\s+", " "),
        kind,
        new SourceLines(line.number(), line.number(), line.page()));
  }

  private static String kind(Line line, List<Line> lines) {
    if (line.text().strip().matches("\\W*\\d{1,3}\\W*")) {
      return "page number";
    }
    return isPageNumber(line) || isLowOnItsPage(line, lines) ? "footer" : "running header";
  }

  private static boolean isLowOnItsPage(Line line, List<Line> lines) {
    if (line.page() == null) {
      return false;
    }
    return lines.stream()
        .filter(other -> line.page().equals(other.page()) && !other.isBlank())
        .noneMatch(other -> other.number() > line.number() + AT_THE_EDGE);
  }

  private static boolean isFurniture(SourceText source, int index, Set<String> repeated) {
    var line = source.lines().get(index);
    if (line.text().length() > LONGEST || line.look().table() != null) {
      return false;
    }
    if (isPageNumber(line) && source.kind() != SourceText.Kind.WORD) {
      return !isCellOfATable(source.lines(), index);
    }
    return repeated.contains(key(line)) || isUnitInsideASentence(source.lines(), index);
  }

  /** A number alone may be a cell that slipped onto a line of its own. */
  private static boolean isCellOfATable(List<Line> lines, int index) {
    return lines.get(index).text().strip().matches("\\d+")
        && index > 0
        && index + 1 < lines.size()
        && !lines.get(index - 1).isBlank()
        && !lines.get(index + 1).isBlank();
  }

  /** The unit's name, alone on its line between the two halves of a sentence. */
  private static boolean isUnitInsideASentence(List<Line> lines, int index) {
    var line = lines.get(index);
    if (line.filled().size() != 1
        || !UNIT.matcher(line.text()).find()
        || line.text().matches(".*[.,;:].*")) {
      return false;
    }
    var before = neighbour(lines, index, -1);
    var after = neighbour(lines, index, 1);
    return !before.isEmpty()
        && !after.isEmpty()
        && !SENTENCE_END.matcher(before).matches()
        && Character.isLowerCase(after.charAt(0));
  }

  private static String neighbour(List<Line> lines, int index, int step) {
    for (int i = index + step; i >= 0 && i < lines.size(); i += step) {
      if (!lines.get(i).isBlank() && !isRule(lines.get(i))) {
        return lines.get(i).text();
      }
    }
    return "";
  }

  /** What stands at the edge of more than one page, page numbers apart. */
  private static Set<String> repeatedAtEdges(List<Line> lines) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Map<Integer, List<Line>> byPage = new HashMap<>();
    for (var line : lines) {
      if (line.page() != null && !line.isBlank()) {
        byPage.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
      }
    }
    byPage.forEach(
        (page, all) -> {
          for (int i = 0; i < all.size(); i++) {
            if (i < AT_THE_EDGE || i >= all.size() - AT_THE_EDGE) {
              pages.computeIfAbsent(key(all.get(i)), k -> new HashSet<>()).add(page);
            }
          }
        });
    var repeated = new HashSet<String>();
    pages.forEach(
        (key, on) -> {
          if (on.size() > 1 && !key.isBlank()) {
            repeated.add(key);
          }
        });
    return repeated;
  }

  private static String key(Line line) {
    return line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }
}
