package org.vigil.annualaudit;

import java.time.LocalDate;
import org.vigil.figures.DayWords;

/**
 * Which audit a table is of: all that may be said beside a released table without knowing its counts.
 *
 * @param asAt the last day on which the case files could change
 */
public record AuditScope(int year, AuditPlace place, LocalDate asAt) {

  /** Until a year is over nothing is compared with it: what is still to come would look like a fall. */
  public boolean isOver() {
    return asAt.getYear() > year;
  }

  /** The last day counted. While the year goes on it is today, so that the whole year, published later, contradicts nothing. */
  LocalDate lastDay() {
    if (isOver()) {
      return LocalDate.of(year, 12, 31);
    }
    var first = LocalDate.of(year, 1, 1);
    return asAt.isBefore(first) ? first : asAt;
  }

  String periodWords(int from) {
    if (isOver()) {
      return from == year ? "1 January to 31 December " + year : from + " to " + year;
    }
    return (from == year ? "1 January" : Integer.toString(from))
        + " to "
        + DayWords.of(asAt)
        + "; "
        + notOver();
  }

  /** Why a comparison is not made. */
  public String notOver() {
    return year + " is not over";
  }
}
