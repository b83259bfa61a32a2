package org.vigil.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigil.casefile.CountedDeath;
import org.vigil.detection.Week;

/** How far back anything is known. Before that, that nobody told of a death does not mean that there was none. */
final class History {
  static final int YEARS = 3;
  static final int FEWEST_DAYS = 330;
  private static final int ONE_IN = 100;

  private History() {}

  /**
   * The first day of which anything is known. A wrong year typed once must not stretch the history: the earliest hundredth of
   * the days is passed over, and one of them in any case.
   */
  static LocalDate firstDay(List<CountedDeath> deaths, LocalDate today) {
    var days =
        deaths.stream()
            .map(CountedDeath::dateOfDeath)
            .filter(Objects::nonNull)
            .filter(day -> !day.isAfter(today))
            .sorted()
            .toList();
    return days.isEmpty()
        ? today
        : days.get(Math.min(days.size() - 1, Math.max(1, days.size() / ONE_IN)));
  }

  /**
   * How many died, or were told of, in each whole week known in the three years before a day; weeks of past outbreaks are left
   * out.
   */
  static List<Integer> weeksBefore(
      LocalDate day,
      LocalDate historyFrom,
      List<CountedDeath> deaths,
      Basis basis,
      List<RateRule.OutbreakDays> outbreaks) {
    var oldest = day.minusYears(YEARS);
    var counts = new ArrayList<Integer>();
    for (var week = Week.of(day).plus(-1);
        !week.monday().isBefore(historyFrom) && !week.monday().isBefore(oldest);
        week = week.plus(-1)) {
      var monday = week.monday();
      var sunday = week.sunday();
      if (outbreaks.stream().noneMatch(outbreak -> outbreak.touches(monday, sunday))) {
        counts.add(RateRule.within(deaths, basis, monday, sunday).size());
      }
    }
    return List.copyOf(counts);
  }
}
