package org.vigil.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document as it is kept, or one paragraph of a Word document.
 *
 * @param number as people count them; the rows of a Word table share one
 * @param page null where the document has no pages
 * @param bullet whether its style makes it a line of a list
 */
public record Line(int number, @Nullable Integer page, List<String> cells, boolean bullet) {
  public Line {
    cells = List.copyOf(cells);
  }

  static Line of(int number, String words) {
    return new Line(number, null, List.of(words), false);
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  public List<String> filled() {
    return cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
  }

  String words() {
    return String.join(" ", filled());
  }

  /** Cells apart by tabs, as a row of a table is kept; what is empty before the first and after the last is left out. */
  String row() {
    int from = 0;
    int to = cells.size();
    while (from < to && cells.get(from).isBlank()) {
      from++;
    }
    while (to > from && cells.get(to - 1).isBlank()) {
      to--;
    }
    return cells.subList(from, to).stream()
        .map(cell -> cell.strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\t"));
  }
}
