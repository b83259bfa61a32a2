package org.vigil.figures;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What most likely made a table fail to add up, from the shape of the difference alone. A cause is an opinion for a
 * person to act on: it changes no figure.
 */
public sealed interface LikelyCause {
  /** One sentence a manager could read aloud. */
  String sentence();

  record Foots() implements LikelyCause {
    @Override
    public String sentence() {
      return "The table adds up.";
    }
  }

  /** One row and one column differ by the same amount. */
  record SingleCellSlip(String row, String column, long difference, List<Candidate> candidates)
      implements LikelyCause {
    public SingleCellSlip {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String sentence() {
      var found = candidates.stream().map(Candidate::words).collect(Collectors.joining("; "));
      return "Most likely one number is wrong: %s, %s, which is out by %s%s."
          .formatted(row, column, Footing.signed(difference), found.isEmpty() ? "" : ": " + found);
    }
  }

  /** What the number may have been before it was mistyped. */
  record Candidate(Slip slip, long printed, long meant) {
    String words() {
      return "%,d may be %,d (%s)".formatted(printed, meant, slip.words());
    }
  }

  /** How a number is mistyped. */
  enum Slip {
    DIGIT_SWAP("digit swap"),
    DROPPED_DIGIT("dropped digit"),
    OTHER("no common slip");

    private final String words;

    Slip(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Every line adds across, and the totals hold more than the rows. */
  record MissingRowOrDifferentCut(List<Long> difference, int rows) implements LikelyCause {
    public MissingRowOrDifferentCut {
      difference = List.copyOf(difference);
    }

    @Override
    public String sentence() {
      return "Most likely a row of %s was counted in the totals and not printed, such as area not known; or the totals come from another day's data. All %d rows and the total row add across."
          .formatted(Footing.listed(difference), rows);
    }
  }

  /** Every line adds across, and some total holds less than the rows. */
  record RowCountedTwiceOrEarlierCut(List<Long> difference) implements LikelyCause {
    public RowCountedTwiceOrEarlierCut {
      difference = List.copyOf(difference);
    }

    @Override
    public String sentence() {
      return "Most likely a row is counted twice, or the totals come from an earlier day's data: they differ from the rows by "
          + difference.stream().map(Footing::signed).collect(Collectors.joining(", "))
          + ".";
    }
  }

  record TotalRowKeyedByHand(long crossFoot) implements LikelyCause {
    @Override
    public String sentence() {
      return "Most likely the total row was typed by hand: it does not add across, by %s."
          .formatted(Footing.signed(crossFoot));
    }
  }

  record Rounding(long bound) implements LikelyCause {
    @Override
    public String sentence() {
      return "No difference is larger than rounding can make (%d). A note must say that the numbers are rounded."
          .formatted(bound);
    }
  }

  record SmallMoneyDifference(long pence) implements LikelyCause {
    @Override
    public String sentence() {
      return "Difference %dp: no more than a penny for each part.".formatted(pence);
    }
  }

  record Unexplained() implements LikelyCause {
    @Override
    public String sentence() {
      return "More than one thing is wrong: several rows or columns do not add up.";
    }
  }
}
