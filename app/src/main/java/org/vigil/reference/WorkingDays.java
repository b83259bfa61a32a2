package org.vigil.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days on which offices are open: neither Saturday, Sunday nor a bank holiday in England. */
public final class WorkingDays {

  private final Map<LocalDate, String> bankHolidays;
  private final Set<Integer> yearsListed;

  private WorkingDays(Map<LocalDate, String> bankHolidays) {
    this.bankHolidays = Map.copyOf(bankHolidays);
    this.yearsListed =
        bankHolidays.keySet().stream()
            .map(LocalDate::getYear)
            .collect(Collectors.toUnmodifiableSet());
  }

  static WorkingDays from(ReferenceFiles files) {
    var holidays = new HashMap<LocalDate, String>();
    for (var row : files.rows("bank-holidays-england.csv")) {
      try {
        holidays.put(LocalDate.parse(row.required("date")), row.required("name"));
      } catch (DateTimeParseException notADate) {
        throw row.fault("has no date yyyy-mm-dd in column date");
      }
    }
    return new WorkingDays(holidays);
  }

  /** False for a year whose bank holidays are not in the list, where weekends alone are known. */
  public boolean knows(int year) {
    return yearsListed.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.containsKey(day);
  }

  /** The day itself is not counted: one working day after a Friday is the Monday. */
  public LocalDate plus(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days are added forwards: " + workingDays);
    }
    var reached = day;
    for (int counted = 0; counted < workingDays; ) {
      reached = reached.plusDays(1);
      counted += isWorkingDay(reached) ? 1 : 0;
    }
    return reached;
  }

  /** Working days after the first day up to and with the last; 0 where last is not after first. */
  public int between(LocalDate first, LocalDate last) {
    return (int)
        IntStream.rangeClosed(1, (int) Math.max(0, last.toEpochDay() - first.toEpochDay()))
            .filter(days -> isWorkingDay(first.plusDays(days)))
            .count();
  }
}
