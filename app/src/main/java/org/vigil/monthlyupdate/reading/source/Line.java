package org.vigil.monthlyupdate.reading.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the source, or one paragraph of a Word file.
 *
 * @param number counted from 1 over the whole file; the rows of a Word table share one
 * @param page counted from 1; null where the file has no pages
 * @param cells at least one
 */
public record Line(int number, @Nullable Integer page, List<Cell> cells, Look look) {
  public Line {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one cell");
    }
  }

  public static Line of(int number, String text) {
    return new Line(number, null, List.of(Cell.of(text)), Look.PLAIN);
  }

  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  public Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.EMPTY;
  }

  /** As a person reads it: cells that hold something, with room between them. */
  public String text() {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .map(cell -> cell.text().strip())
        .collect(Collectors.joining("  "));
  }

  /** The cells that hold something. */
  public List<Cell> filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).map(Cell::stripped).toList();
  }

  public Line with(List<Cell> others) {
    return new Line(number, page, others, look);
  }

  public Line with(Look other) {
    return new Line(number, page, cells, other);
  }
}
