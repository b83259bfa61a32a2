package org.vigil.reference;

import java.util.regex.Pattern;

/** A five-year age band, known by its first age; the last, 90, is open. */
public record AgeBand(int from) implements Comparable<AgeBand> {

  private static final int OPEN = 90;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(\\+|-\\d{1,2})");

  public AgeBand {
    if (from < 0 || from > OPEN || from % 5 != 0) {
      throw new IllegalArgumentException("An age band starts at 0, 5, 10 up to 90: " + from);
    }
  }

  public static AgeBand of(int age) {
    return new AgeBand(Math.min(OPEN, age / 5 * 5));
  }

  static AgeBand parse(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("An age band is written 0-4 or 90+: " + written);
    }
    return new AgeBand(Integer.parseInt(parts.group(1)));
  }

  @Override
  public int compareTo(AgeBand other) {
    return Integer.compare(from, other.from);
  }

  @Override
  public String toString() {
    return from == OPEN ? "90+" : from + "-" + (from + 4);
  }
}
