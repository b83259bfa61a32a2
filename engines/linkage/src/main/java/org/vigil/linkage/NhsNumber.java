package org.vigil.linkage;

import java.util.Optional;

/**
 * An NHS number whose check digit is right.
 *
 * <p>Check: digits 1 to 9 times the weights 10 to 2, summed; 11 minus the remainder by 11 is the check digit, 11 is written 0, and 10 is never
 * allocated (NHS Data Dictionary, NHS NUMBER). Ten equal digits pass the sum but are placeholders, and are refused.
 */
public record NhsNumber(String digits) implements Comparable<NhsNumber> {

  public NhsNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("an NHS number has ten digits and a right check digit");
    }
  }

  /** Reads text that may hold spaces or hyphens; empty where it is not a valid number. */
  public static Optional<NhsNumber> parse(String text) {
    var digits = digitsOf(text);
    return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  static String digitsOf(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  private static boolean isValid(String digits) {
    if (!digits.matches("[0-9]{10}") || digits.chars().distinct().count() == 1) {
      return false;
    }
    var sum = 0;
    for (var i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    var check = (11 - sum % 11) % 11;
    return check == digits.charAt(9) - '0';
  }

  @Override
  public int compareTo(NhsNumber other) {
    return digits.compareTo(other.digits);
  }

  /** Never the number itself: it would end in logs. */
  @Override
  public String toString() {
    return "NhsNumber[hidden]";
  }
}
