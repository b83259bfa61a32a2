package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.BiPredicate;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.DateInterval;
import org.vigil.linkage.PersonDetails;

/** The days between which a person died: police may tell the day found, the registrar the day pronounced. */
@AutoService(Comparison.class)
public final class DateOfDeathComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          level("same day", (a, b) -> a.isExact() && a.equals(b)),
          level("within a day", (a, b) -> bothNarrow(a, b) && a.daysApart(b) <= 1),
          level("within three days", (a, b) -> bothNarrow(a, b) && a.daysApart(b) <= 3),
          level("one of the days told covers the other", (a, b) -> a.daysApart(b) == 0),
          level("within ten days", (a, b) -> a.daysApart(b) <= 10),
          ComparisonLevel.otherwise("further apart"));

  @Override
  public String name() {
    return "date-of-death";
  }

  @Override
  public String says() {
    return "The days between which the person died, as found or as pronounced.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return a.dateOfDeath() != null && b.dateOfDeath() != null;
  }

  private static boolean bothNarrow(DateInterval a, DateInterval b) {
    return a.isNarrow() && b.isNarrow();
  }

  private static ComparisonLevel level(
      String label, BiPredicate<DateInterval, DateInterval> holds) {
    return new ComparisonLevel(
        label,
        (a, b) -> {
          var left = a.dateOfDeath();
          var right = b.dateOfDeath();
          return left != null && right != null && holds.test(left, right);
        });
  }
}
