package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of what stands in an issue was found, and how much of what was found stands in it, kind by kind. */
final class Marks {
  private final Map<String, Mark> kinds = new LinkedHashMap<>();

  /** Counts of one kind, and what went wrong, in words. */
  static final class Mark {
    private int standing;
    private int recognised;
    private int offered;
    private int right;
    private final List<String> wrong = new ArrayList<>();

    double recall() {
      return standing == 0 ? 1 : (double) recognised / standing;
    }

    double precision() {
      return offered == 0 ? 1 : (double) right / offered;
    }

    int standing() {
      return standing;
    }

    int recognised() {
      return recognised;
    }

    int offered() {
      return offered;
    }

    int right() {
      return right;
    }

    List<String> wrong() {
      return wrong;
    }
  }

  Mark of(String kind) {
    return kinds.computeIfAbsent(kind, k -> new Mark());
  }

  /** Something that stands in the issue: found or not. */
  void standing(String kind, boolean found, String what) {
    var mark = of(kind);
    mark.standing++;
    if (found) {
      mark.recognised++;
    } else {
      mark.wrong.add("not found: " + what);
    }
  }

  /** Something the reader offered: it stands there or not. */
  void offered(String kind, boolean right, String what) {
    var mark = of(kind);
    mark.offered++;
    if (right) {
      mark.right++;
    } else {
      mark.wrong.add("does not stand there: " + what);
    }
  }

  void add(Marks others) {
    others.kinds.forEach(
        (kind, other) -> {
          var mark = of(kind);
          mark.standing += other.standing;
          mark.recognised += other.recognised;
          mark.offered += other.offered;
          mark.right += other.right;
          mark.wrong.addAll(other.wrong);
        });
  }

  Map<String, Mark> kinds() {
    return kinds;
  }

  /** As it stands in docs/methods/reading.md. */
  String row(String kind) {
    var mark = of(kind);
    return "| %s | %d of %d | %d of %d |"
        .formatted(kind, mark.recognised, mark.standing, mark.right, mark.offered);
  }
}
