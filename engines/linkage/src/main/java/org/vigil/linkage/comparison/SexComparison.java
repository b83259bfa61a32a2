package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.PersonDetails;

/** Sex as told; agreement says little, disagreement a good deal. */
@AutoService(Comparison.class)
public final class SexComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          new ComparisonLevel("same", (a, b) -> a.sex() == b.sex()),
          ComparisonLevel.otherwise("differs"));

  @Override
  public String name() {
    return "sex";
  }

  @Override
  public String says() {
    return "Sex as told; agreement says little, disagreement a good deal.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return a.sex() != null && b.sex() != null;
  }
}
