package org.vigil.monthlyupdate.reading;

import java.util.List;
import org.vigil.monthlyupdate.Issue;

/** What two readings are to one another. */
public sealed interface Comparison {
  /** In words. */
  String sentence();

  /** Read before: nothing differs but perhaps the wrapping of lines and the order of rows. */
  record Same() implements Comparison {
    @Override
    public String sentence() {
      return "It has been read before: nothing in it differs.";
    }
  }

  /** The same unit's issue of the same month, in which something differs. */
  record SameIssue(List<Difference> differences) implements Comparison {
    public SameIssue {
      differences = List.copyOf(differences);
    }

    @Override
    public String sentence() {
      return "The issue of this month has been read before; %d %s."
          .formatted(
              differences.size(), differences.size() == 1 ? "thing differs" : "things differ");
    }
  }

  /** Another month's, or another unit's. */
  record AnotherIssue() implements Comparison {
    @Override
    public String sentence() {
      return "It is another issue.";
    }
  }

  static Comparison of(Issue earlier, Issue later) {
    boolean sameMonth = earlier.month().month().equals(later.month().month());
    boolean sameUnit =
        Similar.letters(earlier.unit().name()).equals(Similar.letters(later.unit().name()));
    if (!sameMonth || !sameUnit) {
      return new AnotherIssue();
    }
    var differences = Differences.between(earlier, later);
    return differences.isEmpty() ? new Same() : new SameIssue(differences);
  }
}
