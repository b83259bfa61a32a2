package org.vigil.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/** A place in a table: one category code for each dimension, or {@link #TOTAL} for all of them together. */
public record Cell(List<String> at) {
  public static final String TOTAL = "TOTAL";

  public Cell {
    at = List.copyOf(at);
  }

  public static Cell at(String... codes) {
    return new Cell(List.of(codes));
  }

  public boolean isInner() {
    return !at.contains(TOTAL);
  }

  public Cell with(int dimension, String code) {
    return new Cell(
        IntStream.range(0, at.size()).mapToObj(i -> i == dimension ? code : at.get(i)).toList());
  }
}
