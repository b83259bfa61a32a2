package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.PersonDetails;
import org.vigil.linkage.measure.EditDistance;

/** The day a person was born, with the slips that pens and keyboards make. */
@AutoService(Comparison.class)
public final class DateOfBirthComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          level("same day", LocalDate::equals),
          level("day and month swapped", DateOfBirthComparison::swapped),
          level("one digit, or a year, out", DateOfBirthComparison::oneSlip),
          level("two of day, month and year agree", DateOfBirthComparison::twoPartsAgree),
          ComparisonLevel.otherwise("dates of birth differ"));

  @Override
  public String name() {
    return "date-of-birth";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return a.dateOfBirth() != null && b.dateOfBirth() != null;
  }

  private static boolean swapped(LocalDate a, LocalDate b) {
    return a.getYear() == b.getYear()
        && a.getDayOfMonth() == b.getMonthValue()
        && a.getMonthValue() == b.getDayOfMonth();
  }

  private static boolean oneSlip(LocalDate a, LocalDate b) {
    return EditDistance.OPTIMAL_STRING_ALIGNMENT.between(digits(a), digits(b)) <= 1
        || a.plusYears(1).equals(b)
        || b.plusYears(1).equals(a);
  }

  private static boolean twoPartsAgree(LocalDate a, LocalDate b) {
    return Stream.of(
                a.getYear() == b.getYear(),
                a.getMonthValue() == b.getMonthValue(),
                a.getDayOfMonth() == b.getDayOfMonth())
            .filter(agrees -> agrees)
            .count()
        >= 2;
  }

  private static String digits(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static ComparisonLevel level(String label, BiPredicate<LocalDate, LocalDate> holds) {
    return new ComparisonLevel(
        label,
        (a, b) -> {
          var left = a.dateOfBirth();
          var right = b.dateOfBirth();
          return left != null && right != null && holds.test(left, right);
        });
  }
}
