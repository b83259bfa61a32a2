package org.vigil.archive.asking;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads rows of tables as far as a question needs it. */
final class Tables {
  private static final String TOTAL = "total";

  private Tables() {}

  /** Which cell of a row the question asks for; -1 where it names no column. */
  static int columnAsked(Passage row, Question question, Language language) {
    var cells = row.cells();
    if (cells.size() != row.columns().size()) {
      return -1;
    }
    for (int i = 1; i < cells.size(); i++) {
      var heading = Set.copyOf(language.stems(row.columns().get(i)));
      if (!heading.isEmpty()
          && question.concepts().stream()
              .flatMap(concept -> concept.ways().stream())
              .anyMatch(way -> heading.containsAll(way.stems()))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no other district of its table has more, or fewer, in the column asked for; or in the last where none is. */
  static boolean isExtreme(
      Passage row, List<Passage> neighbours, Question question, Language language) {
    if (row.districts().isEmpty()) {
      return false;
    }
    int asked = columnAsked(row, question, language);
    int column = asked < 0 ? row.cells().size() - 1 : asked;
    var own = number(row, column);
    return own.isPresent()
        && neighbours.stream()
            .filter(
                other ->
                    other.kind() == Passage.Kind.TABLE_ROW
                        && other.paragraph() == row.paragraph()
                        && !other.districts().isEmpty())
            .map(other -> number(other, column))
            .filter(OptionalDouble::isPresent)
            .allMatch(
                other ->
                    question.extreme() == Question.Extreme.MOST
                        ? other.getAsDouble() <= own.getAsDouble()
                        : other.getAsDouble() >= own.getAsDouble());
  }

  /** A line that only leads to the rows below it. */
  static boolean isCaption(Passage passage, List<Passage> neighbours) {
    return passage.words().strip().endsWith(":")
        && neighbours.stream().anyMatch(row -> row.caption().equals(passage.words()));
  }

  static boolean isTotal(Passage row) {
    return row.cells().getFirst().toLowerCase(java.util.Locale.UK).contains(TOTAL);
  }

  private static OptionalDouble number(Passage row, int column) {
    var cells = row.cells();
    if (column >= cells.size()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(cells.get(column).replaceAll("[,%\\s]", "")));
    } catch (NumberFormatException words) {
      return OptionalDouble.empty();
    }
  }
}
