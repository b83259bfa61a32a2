package org.vigil.linkage;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.linkage.measure.Folding;

/**
 * A postcode of residence, compact: "SG11AA". The pseudo-postcodes ZZ99 (no fixed abode, abroad, not known) say nothing of where a person lived
 * and are no postcode here.
 */
public record Postcode(String compact) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

  public Postcode {
    if (!FORM.matcher(compact).matches()) {
      throw new IllegalArgumentException("a postcode is an outward and an inward code");
    }
  }

  /** Empty where the text is not a whole postcode, or one that names no place. */
  public static Optional<Postcode> parse(String text) {
    var compact = Folding.compact(text);
    return FORM.matcher(compact).matches() && !compact.startsWith("ZZ99")
        ? Optional.of(new Postcode(compact))
        : Optional.empty();
  }

  /** "SG1 1AA" is in sector "SG11". */
  public String sector() {
    return compact.substring(0, compact.length() - 2);
  }

  /** "SG1 1AA" is in district "SG1". */
  public String district() {
    return compact.substring(0, compact.length() - 3);
  }

  @Override
  public String toString() {
    return "Postcode[hidden]";
  }
}
