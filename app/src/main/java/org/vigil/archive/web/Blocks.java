package org.vigil.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigil.archive.asking.Passage;

/**
 * Passages of one item set out as people read them: paragraphs, lists, tables.
 *
 * @param kind "text", "bullet" or "table"
 * @param words of a paragraph or a line of a list
 * @param columns headings of a table
 * @param rows of a table
 */
record Blocks(String kind, String words, List<String> columns, List<List<String>> rows) {
  private static final Pattern NUMBER = Pattern.compile("[-+−]?[£]?[0-9][0-9,.]*\\s?%?");

  /** Whether there are numbers in a column and nothing else; a dash or a blank stands for none. */
  public boolean counts(int column) {
    var cells =
        rows.stream()
            .filter(row -> row.size() > column)
            .map(row -> row.get(column).strip())
            .filter(cell -> !cell.isEmpty() && !cell.equals("-") && !cell.equals("–"))
            .toList();
    return column > 0
        && !cells.isEmpty()
        && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
  }

  static List<Blocks> of(List<Passage> passages) {
    var blocks = new ArrayList<Blocks>();
    var together = new ArrayList<Passage>();
    for (var passage : passages) {
      if (!together.isEmpty() && together.getFirst().paragraph() != passage.paragraph()) {
        blocks.add(block(together));
        together.clear();
      }
      together.add(passage);
    }
    if (!together.isEmpty()) {
      blocks.add(block(together));
    }
    return blocks;
  }

  private static Blocks block(List<Passage> together) {
    var first = together.getFirst();
    return switch (first.kind()) {
      case TABLE_ROW ->
          new Blocks("table", "", first.columns(), together.stream().map(Passage::cells).toList());
      case BULLET -> new Blocks("bullet", words(together), List.of(), List.of());
      case SENTENCE, PROMISE, ASK, CONTACT ->
          new Blocks("text", words(together), List.of(), List.of());
    };
  }

  private static String words(List<Passage> together) {
    return together.stream().map(Passage::plainWords).collect(Collectors.joining(" "));
  }
}
