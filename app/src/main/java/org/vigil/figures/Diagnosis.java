package org.vigil.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigil.figures.LikelyCause.Candidate;
import org.vigil.figures.LikelyCause.Slip;
import org.vigil.figures.PrintedTable.Measure;

/** Names the likely cause of the differences of one table. */
record Diagnosis(
    PrintedTable table,
    List<Long> rows,
    List<Long> columns,
    long totalRowCrossFoot,
    long differenceCrossFoot) {

  LikelyCause cause() {
    if (allZero(rows) && allZero(columns) && totalRowCrossFoot == 0) {
      return new LikelyCause.Foots();
    }
    if (table.measure() == Measure.PENCE && largest() <= parts()) {
      return new LikelyCause.SmallMoneyDifference(largest());
    }
    if (table.roundedTo() > 1 && largest() <= roundingBound()) {
      return new LikelyCause.Rounding(roundingBound());
    }
    if (isSingleCell()) {
      return slip();
    }
    if (allZero(rows) && totalRowCrossFoot != 0) {
      return new LikelyCause.TotalRowKeyedByHand(totalRowCrossFoot);
    }
    if (allZero(rows) && differenceCrossFoot == 0) {
      return columns.stream().allMatch(difference -> difference >= 0)
          ? new LikelyCause.MissingRowOrDifferentCut(columns, table.rows().size())
          : new LikelyCause.RowCountedTwiceOrEarlierCut(columns);
    }
    return new LikelyCause.Unexplained();
  }

  private static boolean allZero(List<Long> differences) {
    return differences.stream().allMatch(difference -> difference == 0);
  }

  private long largest() {
    return Stream.concat(rows.stream(), columns.stream()).mapToLong(Math::abs).max().orElse(0);
  }

  private int parts() {
    return Math.max(table.rows().size(), table.columns().size());
  }

  /** A number rounded to base b is off by at most half of b; so is each part, and the total itself. */
  private long roundingBound() {
    return table.roundedTo() / 2 * (parts() + 1);
  }

  /** One row, and one number of the total row, differ by the same amount; of opposite sign where a row total slipped. */
  private boolean isSingleCell() {
    var row = onlyNonZero(rows);
    var column = onlyNonZero(columns);
    return row >= 0
        && column >= 0
        && rows.get(row) == (isTotalColumn(column) ? -columns.get(column) : columns.get(column));
  }

  private LikelyCause slip() {
    var row = onlyNonZero(rows);
    var column = onlyNonZero(columns);
    if (isTotalColumn(column)) {
      var printed = table.rowTotals().get(row);
      return new LikelyCause.SingleCellSlip(
          table.rows().get(row),
          "total",
          -rows.get(row),
          candidates(printed, printed - rows.get(row)));
    }
    var printed = table.cells().get(row).get(column);
    return new LikelyCause.SingleCellSlip(
        table.rows().get(row),
        table.columns().get(column),
        rows.get(row),
        candidates(printed, printed + rows.get(row)));
  }

  private boolean isTotalColumn(int column) {
    return column == table.columns().size();
  }

  private static int onlyNonZero(List<Long> differences) {
    int found = -1;
    for (int i = 0; i < differences.size(); i++) {
      if (differences.get(i) != 0) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static List<Candidate> candidates(long printed, long meant) {
    var candidates = new ArrayList<Candidate>();
    if (meant < 0) {
      return candidates;
    }
    if (isDigitSwap(Long.toString(printed), Long.toString(meant))) {
      candidates.add(new Candidate(Slip.DIGIT_SWAP, printed, meant));
    }
    if (isDroppedDigit(Long.toString(printed), Long.toString(meant))) {
      candidates.add(new Candidate(Slip.DROPPED_DIGIT, printed, meant));
    }
    if (candidates.isEmpty()) {
      candidates.add(new Candidate(Slip.OTHER, printed, meant));
    }
    return candidates;
  }

  /** Two neighbours exchanged; the difference is then a multiple of nine. */
  private static boolean isDigitSwap(String printed, String meant) {
    if (printed.length() != meant.length()) {
      return false;
    }
    for (int i = 0; i + 1 < printed.length(); i++) {
      var swapped =
          printed.substring(0, i)
              + printed.charAt(i + 1)
              + printed.charAt(i)
              + printed.substring(i + 2);
      if (swapped.equals(meant)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDroppedDigit(String printed, String meant) {
    if (meant.length() != printed.length() + 1) {
      return false;
    }
    for (int i = 0; i < meant.length(); i++) {
      if ((meant.substring(0, i) + meant.substring(i + 1)).equals(printed)) {
        return true;
      }
    }
    return false;
  }
}
