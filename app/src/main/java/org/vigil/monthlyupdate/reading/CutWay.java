package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the lines may have stood, as far as they have been put together.
 *
 * @param before the lines above the last
 */
record CutWay(@Nullable CutWay before, @Nullable CutLine last, double doubt) {
  static final CutWay NONE = new CutWay(null, null, 0);

  /** Kept from column to column. */
  private static final int KEPT = 24;

  CutWay with(CutLine line, double more) {
    return new CutWay(this, line, doubt + more);
  }

  /** Where nothing stands yet, with what speaks against the widths of the columns before. */
  static CutWay beginning(double doubt) {
    return new CutWay(null, null, doubt);
  }

  /** What speaks against it beside its lines: that pieces of one column are not equally wide. */
  double widthDoubt() {
    return doubt - lines().stream().mapToDouble(CutLine::doubt).sum();
  }

  List<CutLine> lines() {
    var lines = new ArrayList<CutLine>();
    for (CutWay way = this; way != null; way = way.before) {
      if (way.last != null) {
        lines.add(way.last);
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  static List<CutWay> best(List<CutWay> ways, int most) {
    ways.sort(Comparator.comparingDouble(CutWay::doubt));
    return List.copyOf(ways.subList(0, Math.min(most, ways.size())));
  }

  /** The likeliest that part the columns differently. */
  static List<CutWay> likeliest(List<CutWay> ways) {
    var seen = new HashSet<List<List<String>>>();
    return ways.stream()
        .sorted(Comparator.comparingDouble(CutWay::doubt))
        .filter(way -> seen.add(way.lines().stream().map(CutLine::pieces).toList()))
        .limit(KEPT)
        .toList();
  }
}
