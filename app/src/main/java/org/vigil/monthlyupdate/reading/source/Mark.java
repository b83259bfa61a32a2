package org.vigil.monthlyupdate.reading.source;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a cell that was underlined or linked.
 *
 * @param from counted from 0
 * @param to exclusive
 * @param target where it leads; null where only the underlining is left
 */
public record Mark(int from, int to, @Nullable String target) {
  public Mark {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("A mark runs forwards: %d to %d".formatted(from, to));
    }
  }

  public Mark moved(int by) {
    return new Mark(from + by, to + by, target);
  }
}
