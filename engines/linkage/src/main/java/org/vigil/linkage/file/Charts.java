package org.vigil.linkage.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.TableModel;

/** The charts of the report: what each level weighs, how one pair adds up, what a threshold takes in. */
final class Charts {

  private static final double WIDTH = 600;

  /** Bars stand below their labels, so that both have room on a telephone. */
  private static final double BARS = 520;

  private static final double ROW = 44;
  private static final double LABEL = 14;
  private static final double BAR = 22;
  private static final double THICK = 14;
  private static final double NUMBER = 34;

  /** Room for a number beside a bar. */
  private static final double ASIDE = 70;

  private Charts() {}

  /** A bar for each level of one comparison, to the right for a match and to the left against it. */
  static String levels(ColumnComparison comparison, double widest) {
    var ranked = comparison.ranked().reversed();
    var svg = new Svg(BARS, ranked.size() * ROW + 4);
    var middle = BARS / 2;
    var scale = (BARS / 2 - ASIDE) / widest;
    var y = 0.0;
    for (var level : ranked) {
      svg.text(0, y + LABEL, "start", shortened(level.label()));
      var weight = level.weight(comparison.name());
      if (weight.isEmpty()) {
        svg.text(middle + 4, y + NUMBER, "start", "not estimated");
      } else {
        bar(svg, middle, y, weight.get().weight(), scale);
      }
      svg.line(middle, y + BAR - 2, middle, y + BAR + THICK + 2, "axis");
      y += ROW;
    }
    return svg.drawn(
        "levels-" + comparison.name().replaceAll("\\W", "-"),
        "Match weight of each level of " + comparison.name(),
        "Bits: a bar to the right speaks for a match, one to the left against it. The table beside has the numbers.");
  }

  /** Start, a bar for each comparison and for each rarity, and the end. */
  static String waterfall(String id, MatchWeight weight) {
    var steps = steps(weight);
    var lowest = 0.0;
    var highest = 0.0;
    var at = 0.0;
    for (var step : steps) {
      at += step.bits();
      lowest = Math.min(lowest, at);
      highest = Math.max(highest, at);
    }
    var scale = (BARS - ASIDE) / Math.max(1, highest - lowest);
    var zero = -lowest * scale;
    var svg = new Svg(BARS, (steps.size() + 1) * ROW + 4);
    var y = 0.0;
    at = 0;
    for (var step : steps) {
      step(svg, y, step, zero + at * scale, zero + (at + step.bits()) * scale, zero);
      at += step.bits();
      y += ROW;
    }
    svg.text(0, y + LABEL, "start", "together");
    svg.bar(zero + Math.min(0, at) * scale, y + BAR, Math.abs(at) * scale, THICK, "sum");
    svg.text(zero + Math.max(0, at) * scale + 4, y + NUMBER, "start", signed(at));
    svg.line(zero, y + BAR - 2, zero, y + BAR + THICK + 2, "axis");
    return svg.drawn(
        id,
        "How the weight of one pair adds up",
        "Starts with the prior, adds each comparison, ends with " + signed(at) + " bits.");
  }

  private static void step(Svg svg, double y, Step step, double from, double to, double zero) {
    svg.text(0, y + LABEL, "start", shortened(step.label()));
    var left = Math.min(from, to);
    var right = Math.max(from, to);
    svg.bar(left, y + BAR, right - left, THICK, step.bits() < 0 ? "against" : "for");
    svg.text(right + 4, y + NUMBER, "start", signed(step.bits()));
    svg.line(zero, y + BAR - 2, zero, y + BAR + THICK + 2, "axis");
  }

  record Step(String label, double bits) {}

  static List<Step> steps(MatchWeight weight) {
    var steps = new ArrayList<Step>();
    steps.add(new Step("before anything is compared", weight.prior()));
    for (var part : weight.parts()) {
      steps.add(new Step(part.comparison() + ": " + part.level(), part.weight()));
      if (part.termFrequencyWeight() != 0) {
        steps.add(
            new Step(part.comparison() + ": how common the value is", part.termFrequencyWeight()));
      }
    }
    return steps;
  }

  /** Pairs by weight, with the two thresholds. The height is the logarithm of the number, since most pairs are far below. */
  static String weights(PairTally tally, TableModel.Thresholds thresholds) {
    var bins = tally.bins();
    var left = 66.0;
    var bottom = 230.0;
    var svg = new Svg(WIDTH, 280);
    if (bins.isEmpty()) {
      return svg.text(WIDTH / 2, 120, "middle", "No pair was compared")
          .drawn("weights", "Pairs by match weight", "No pair was compared.");
    }
    var first = Math.min(bins.getFirst().from(), thresholds.review()) - 1;
    var last = Math.max(bins.getLast().from(), thresholds.join()) + 2;
    var scale = (WIDTH - left - 20) / (last - first);
    var most = bins.stream().mapToLong(PairTally.Bin::pairs).max().orElse(1);
    var heightOfOne = (bottom - 30) / (Math.log10(most) + 1);
    for (var bin : bins) {
      if (bin.pairs() > 0) {
        var height = (Math.log10(bin.pairs()) + 1) * heightOfOne;
        svg.bar(
            left + (bin.from() - first) * scale,
            bottom - height,
            PairTally.BIN * scale - 0.5,
            height,
            "for");
      }
    }
    svg.line(left, bottom, WIDTH - 20, bottom, "axis");
    for (var power = 0; Math.pow(10, power) <= most; power++) {
      svg.text(
          left - 6,
          bottom - (power + 1) * heightOfOne + 4,
          "end",
          "%,d".formatted((long) Math.pow(10, power)));
    }
    for (var bits = Math.ceil(first / 5) * 5; bits <= last; bits += 5) {
      svg.text(left + (bits - first) * scale, bottom + 18, "middle", "%.0f".formatted(bits));
    }
    threshold(svg, left + (thresholds.join() - first) * scale, bottom, "start", "join");
    threshold(svg, left + (thresholds.review() - first) * scale, bottom, "end", "review");
    svg.text(WIDTH - 20, bottom + 42, "end", "match weight, bits");
    return svg.drawn(
        "weights",
        "Pairs by match weight",
        "Bars of half a bit; heights are logarithms of the number of pairs. Lines mark the join and review thresholds.");
  }

  /** Expected wrong links above each threshold and expected missed ones below it. */
  static String thresholds(PairTally tally, TableModel.Thresholds thresholds) {
    var points = tally.expectations();
    var svg = new Svg(WIDTH, 280);
    var left = 66.0;
    var bottom = 230.0;
    if (points.size() < 2) {
      return svg.text(WIDTH / 2, 120, "middle", "Too few pairs to draw")
          .drawn("thresholds", "What a threshold costs", "Too few pairs to draw.");
    }
    var shown =
        points.stream()
            .filter(point -> point.threshold() >= -15 && point.threshold() <= 30)
            .toList();
    var drawn = shown.size() < 2 ? points : shown;
    var first = drawn.getFirst().threshold();
    var last = drawn.getLast().threshold();
    var most =
        drawn.stream()
            .mapToDouble(point -> Math.max(point.wrong(), point.missed()))
            .max()
            .orElse(1);
    var scaleX = (WIDTH - left - 20) / Math.max(1, last - first);
    var scaleY = (bottom - 20) / Math.log10(most + 1.1);
    var wrong = new double[drawn.size() * 2];
    var missed = new double[drawn.size() * 2];
    for (var i = 0; i < drawn.size(); i++) {
      var x = left + (drawn.get(i).threshold() - first) * scaleX;
      wrong[2 * i] = x;
      missed[2 * i] = x;
      wrong[2 * i + 1] = bottom - Math.log10(drawn.get(i).wrong() + 1) * scaleY;
      missed[2 * i + 1] = bottom - Math.log10(drawn.get(i).missed() + 1) * scaleY;
    }
    svg.path(wrong, "wrong").path(missed, "missed").line(left, bottom, WIDTH - 20, bottom, "axis");
    for (var value = 0.0; value <= most; value = value == 0 ? 1 : value * 10) {
      svg.text(
          left - 6, bottom - Math.log10(value + 1) * scaleY + 4, "end", "%,.0f".formatted(value));
    }
    for (var bits = Math.ceil(first / 5) * 5; bits <= last; bits += 5) {
      svg.text(left + (bits - first) * scaleX, bottom + 18, "middle", "%.0f".formatted(bits));
    }
    threshold(
        svg,
        left + Math.clamp(thresholds.join() - first, 0, last - first) * scaleX,
        bottom,
        "start",
        "join");
    svg.text(WIDTH - 20, bottom + 42, "end", "threshold, bits");
    return svg.drawn(
        "thresholds",
        "What a threshold costs",
        "Expected wrong links at or above each threshold fall as it rises; expected missed links below it grow.");
  }

  private static void threshold(Svg svg, double x, double bottom, String anchor, String word) {
    svg.line(x, 4, x, bottom, "threshold")
        .text(x + (anchor.equals("start") ? 3 : -3), 18, anchor, word);
  }

  private static void bar(Svg svg, double middle, double y, double bits, double scale) {
    var length = Math.abs(bits) * scale;
    var kind = bits < 0 ? "against" : "for";
    svg.bar(bits < 0 ? middle - length : middle, y + BAR, length, THICK, kind);
    if (bits < 0) {
      svg.text(middle - length - 4, y + NUMBER, "end", signed(bits));
    } else {
      svg.text(middle + length + 4, y + NUMBER, "start", signed(bits));
    }
  }

  static String signed(double bits) {
    return String.format(Locale.ROOT, "%s%.2f", bits < 0 ? "−" : "+", Math.abs(bits));
  }

  private static String shortened(String label) {
    return label.length() <= 50 ? label : label.substring(0, 49) + "…";
  }
}
