package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigil.figures.LineColumns;

/** How many were tested, beside the two columns every table of results gains: for tables that leave refusals out. */
public final class TestedColumns implements LineColumns {
  private final TestingColumns shares = new TestingColumns();

  @Override
  public Chosen beside(List<String> columns) {
    var chosen = shares.beside(columns);
    return chosen.headings().isEmpty()
        ? NOTHING
        : new Tested(
            columns.indexOf(Result.POSITIVE.code()),
            columns.indexOf(Result.NEGATIVE.code()),
            chosen);
  }

  private record Tested(int positiveAt, int negativeAt, Chosen shares) implements Chosen {
    @Override
    public List<String> headings() {
      return before("Tested", shares.headings());
    }

    @Override
    public List<String> cells(List<OptionalLong> line) {
      var positive = line.get(positiveAt);
      var negative = line.get(negativeAt);
      return before(
          positive.isPresent() && negative.isPresent()
              ? String.format(Locale.UK, "%,d", positive.getAsLong() + negative.getAsLong())
              : "[x]",
          shares.cells(line));
    }

    @Override
    public Optional<String> note() {
      return shares.note();
    }

    private static List<String> before(String first, List<String> rest) {
      var all = new ArrayList<String>();
      all.add(first);
      all.addAll(rest);
      return all;
    }
  }
}
