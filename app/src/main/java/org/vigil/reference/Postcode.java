package org.vigil.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A United Kingdom postcode in its written form, {@code SG1 1AA}. */
public record Postcode(String value) {

  /** The six shapes of Royal Mail and the letters its second part never uses (C I K M O V). */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(GIR0AA|(?:[A-Z][0-9]{1,2}|[A-Z][A-HJ-Y][0-9]{1,2}|[A-Z][0-9][A-HJKPSTUW]|[A-Z][A-HJ-Y][0-9][ABEHMNPRVWXY])"
              + "[0-9][ABD-HJLNP-UW-Z]{2})");

  private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0.\\-]");

  public Postcode {
    if (!SHAPE.matcher(value.replace(" ", "")).matches()) {
      throw new IllegalArgumentException("A postcode has a shape such as SG1 1AA");
    }
    var compact = value.replace(" ", "");
    value =
        compact.substring(0, compact.length() - 3) + " " + compact.substring(compact.length() - 3);
  }

  /** Case, spaces, stops and hyphens are forgiven; a wrong letter is not guessed at. */
  public static Optional<Postcode> parse(String told) {
    return of(compact(told));
  }

  /**
   * What may have been meant by a postcode that does not parse: a figure 0 for the letter O, a 1 for
   * I or L. To be offered to a person, not used.
   */
  public static Optional<Postcode> suggest(String told) {
    var letters = compact(told).toCharArray();
    int sector = letters.length - 3;
    if (sector >= 2) {
      letters[sector] = figure(letters[sector]);
      letters[sector - 1] = figure(letters[sector - 1]);
    }
    return of(new String(letters));
  }

  /** The made-up postcode the health service writes for no fixed abode. */
  public static boolean meansNoFixedAbode(String told) {
    return compact(told).equals("ZZ993VZ");
  }

  private static Optional<Postcode> of(String compact) {
    return SHAPE.matcher(compact).matches() ? Optional.of(new Postcode(compact)) : Optional.empty();
  }

  private static String compact(String told) {
    return NOISE.matcher(told.strip().toUpperCase(Locale.ROOT)).replaceAll("");
  }

  private static char figure(char letter) {
    return switch (letter) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> letter;
    };
  }

  public String outcode() {
    return value.substring(0, value.length() - 4);
  }

  /** The outcode and the first figure of the second part: {@code SG1 1}. */
  public String sector() {
    return value.substring(0, value.length() - 2);
  }

  @Override
  public String toString() {
    return value;
  }
}
