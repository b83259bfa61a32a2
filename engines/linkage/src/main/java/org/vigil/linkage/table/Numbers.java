package org.vigil.linkage.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The number each text of a dictionary stands for; NaN where it stands for none. */
final class Numbers implements Dictionary.Derived {

  private final ToDoubleFunction<String> reading;
  private double[] values = new double[16];

  private Numbers(ToDoubleFunction<String> reading) {
    this.reading = reading;
  }

  /** Days since 1970 of dates written year first. */
  static Numbers days() {
    return new Numbers(Numbers::day);
  }

  static Numbers plain() {
    return new Numbers(Numbers::number);
  }

  @Override
  public void extend(Dictionary dictionary, int from, int to) {
    if (to > values.length) {
      values = Arrays.copyOf(values, Math.max(to, values.length * 2));
    }
    for (var code = from; code < to; code++) {
      values[code] = reading.applyAsDouble(dictionary.text(code));
    }
  }

  double of(int code) {
    return values[code];
  }

  private static double day(String text) {
    try {
      return LocalDate.parse(text).toEpochDay();
    } catch (DateTimeException noDate) {
      return Double.NaN;
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }
}
