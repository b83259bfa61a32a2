package org.vigil.archive.asking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of an archived document, as they stand there, offered as an answer.
 *
 * @param passage what answers
 * @param before what stands before it in its paragraph, or over its table, so that it can be understood
 * @param after what stands after it in its paragraph
 * @param cell of a row, the one that was asked for; null where none was, or it is no row
 * @param support how much of the question it bears out, from 0 to 1
 * @param matched the question's words it was found by
 */
public record Quotation(
    Passage passage,
    List<Passage> before,
    List<Passage> after,
    @Nullable CellAsked cell,
    double support,
    List<String> matched) {
  public Quotation {
    before = List.copyOf(before);
    after = List.copyOf(after);
    matched = List.copyOf(matched);
  }

  /** A cell and the heading over it. */
  public record CellAsked(String heading, String value) {}

  /** Everything quoted, in order. */
  public Stream<Passage> passages() {
    return Stream.of(before.stream(), Stream.of(passage), after.stream()).flatMap(all -> all);
  }

  public String words() {
    return passages().map(Passage::plainWords).collect(Collectors.joining(" "));
  }

  /** "Monthly update, April 2023, Drug testing on arrest, lines 10 to 11": where the passage itself stands. */
  public String source() {
    var heading = passage.item().heading();
    return passage.source().title()
        + (heading.isEmpty() ? "" : ", " + heading)
        + ", "
        + passage.lines().words();
  }
}
