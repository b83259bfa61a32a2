package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Function;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.PersonDetails;
import org.vigil.linkage.Postcode;

/** Where a person lived. People move, and households share, so it cannot decide alone. */
@AutoService(Comparison.class)
public final class PostcodeComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          level("same postcode", Postcode::compact),
          level("same sector", Postcode::sector),
          level("same district", Postcode::district),
          ComparisonLevel.otherwise("elsewhere"));

  @Override
  public String name() {
    return "postcode";
  }

  @Override
  public String says() {
    return "Where the person lived; it cannot decide alone, for people move and households share.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return a.postcode() != null && b.postcode() != null;
  }

  private static ComparisonLevel level(String label, Function<Postcode, String> area) {
    return new ComparisonLevel(
        label,
        (a, b) -> {
          var left = a.postcode();
          var right = b.postcode();
          return left != null && right != null && area.apply(left).equals(area.apply(right));
        });
  }
}
