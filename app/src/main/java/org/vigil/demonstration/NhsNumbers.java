package org.vigil.demonstration;

/** NHS numbers from 999, the range kept for tests, with their check digit (modulus 11, weights 10 to 2). */
final class NhsNumbers {
  private final Dice dice;
  private int last;

  NhsNumbers(Dice dice) {
    this.dice = dice;
  }

  String next() {
    while (true) {
      last += dice.between(1, 60);
      var nine = "999" + "%06d".formatted(last);
      int check = checkDigit(nine);
      if (check < 10) {
        return nine + check;
      }
    }
  }

  /** The same number with a check digit that fails. */
  static String spoilt(String number) {
    int last = number.charAt(9) - '0';
    return number.substring(0, 9) + (last + 1) % 10;
  }

  /** 10 where no check digit exists: such numbers are not issued. */
  static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    return (11 - sum % 11) % 11;
  }
}
