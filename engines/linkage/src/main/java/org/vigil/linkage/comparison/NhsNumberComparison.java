package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.PersonDetails;
import org.vigil.linkage.measure.EditDistance;

/**
 * NHS numbers. Two valid numbers never differ by one slip, since the check digit catches it; so a number with a wrong check digit is compared with
 * a valid one, weighs where it is one slip away, and otherwise says nothing.
 */
@AutoService(Comparison.class)
public final class NhsNumberComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          new ComparisonLevel(
              "same number",
              (a, b) -> a.nhsNumber() != null && a.nhsNumber().equals(b.nhsNumber())),
          new ComparisonLevel("one digit differs or two are swapped", NhsNumberComparison::oneSlip),
          ComparisonLevel.otherwise("different numbers"));

  @Override
  public String name() {
    return "nhs-number";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return (a.nhsNumber() != null && b.nhsNumber() != null) || oneSlip(a, b);
  }

  private static boolean oneSlip(PersonDetails a, PersonDetails b) {
    return slipped(a, b.nhsNumberAsTold()) || slipped(b, a.nhsNumberAsTold());
  }

  private static boolean slipped(PersonDetails valid, @Nullable String asTold) {
    var number = valid.nhsNumber();
    return number != null
        && asTold != null
        && EditDistance.OPTIMAL_STRING_ALIGNMENT.between(number.digits(), asTold) <= 1;
  }
}
