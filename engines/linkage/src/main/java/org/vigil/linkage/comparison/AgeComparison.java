package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.PersonDetails;

/** Years lived, told or guessed; weighs nothing where both dates of birth are told, which say it better. */
@AutoService(Comparison.class)
public final class AgeComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          within(1, "within a year"),
          within(2, "within two years"),
          within(5, "within five years"),
          ComparisonLevel.otherwise("ages differ"));

  @Override
  public String name() {
    return "age";
  }

  @Override
  public String says() {
    return "Years lived, where a date of birth is missing.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    var birthDatesTold = a.dateOfBirth() != null && b.dateOfBirth() != null;
    return !birthDatesTold && a.yearsLived() != null && b.yearsLived() != null;
  }

  private static ComparisonLevel within(int years, String label) {
    return new ComparisonLevel(
        label,
        (a, b) -> {
          var left = a.yearsLived();
          var right = b.yearsLived();
          return left != null && right != null && Math.abs(left - right) <= years;
        });
  }
}
