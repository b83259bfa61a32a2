package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.Hazards;
import org.vigil.linkage.PersonDetails;

/** Takes back what twins share by being twins: surname, day of birth and home, under two forenames. */
@AutoService(Comparison.class)
public final class TwinsComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          new ComparisonLevel("may be twins", Hazards::mayBeTwins),
          ComparisonLevel.otherwise("nothing speaks of twins"));

  @Override
  public String name() {
    return "twins";
  }

  @Override
  public String says() {
    return "Takes back what twins share by being twins: surname, day of birth and home, under two forenames.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return Hazards.mayBeTwins(a, b);
  }
}
