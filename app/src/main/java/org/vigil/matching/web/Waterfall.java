package org.vigil.matching.web;

import java.util.Locale;
import org.vigil.linkage.MatchWeight;
import org.vigil.matching.Weighing.Weighed;

/**
 * Draws a match weight bit by bit, one strip for each row of a table, all on one scale: the rows one under another are
 * the waterfall. Positions are shares of the strip's width, so that a strip fills whatever cell it stands in.
 */
final class Waterfall {
  /** Room at both ends for the numbers beside the bars. */
  private static final double MARGIN = 0.16;

  private static final int HALF_BAR = 8;

  private final double from;
  private final double span;
  private final double reviewAt;
  private final double joinAt;
  private double reached;

  Waterfall(Weighed weighed) {
    reviewAt = weighed.reviewAt();
    joinAt = weighed.joinAt();
    double lowest = Math.min(0, weighed.weight().prior());
    double highest = Math.max(joinAt, weighed.weight().prior());
    double sum = weighed.weight().prior();
    for (var part : weighed.weight().parts()) {
      sum += part.total();
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    double margin = (highest - lowest) * MARGIN;
    from = lowest - margin;
    span = highest - lowest + 2 * margin;
  }

  /** The strip of the heading: what the lines are. */
  String scale() {
    return strip(
        lines()
            + label(0, "middle", 0, "75%", "mark-text--secondary", "0")
            + label(reviewAt, "end", -4, "25%", "", "review " + plain(reviewAt))
            + label(joinAt, "start", 4, "25%", "", "join " + plain(joinAt)));
  }

  /** The strip of where the sum begins. */
  String start(double prior) {
    var drawn = bar(0, prior, "vigil-weight__prior");
    reached = prior;
    return strip(lines() + drawn + number(0, prior, prior) + connector(prior, "50%", "100%"));
  }

  /** The next strip: a bar from what was reached to what is reached with it. */
  String next(MatchWeight.Part part) {
    double before = reached;
    reached += part.total();
    return strip(
        lines()
            + connector(before, "0%", "50%")
            + bar(before, reached, part.total() < 0 ? "mark-against" : "mark-for")
            + connector(reached, "50%", "100%")
            + number(before, reached, part.total()));
  }

  /** A strip of a row that is not weighed. */
  String nothing() {
    return strip(lines() + connector(reached, "0%", "100%"));
  }

  /** The strip of the sum. */
  String total(double total) {
    return strip(
        lines()
            + connector(total, "0%", "50%")
            + nested(x(total), "<path class=\"vigil-weight__total\" d=\"M0-9 9 0 0 9-9 0Z\"/>")
            + label(total, "end", -14, "50%", "mark-text--strong", signed(total)));
  }

  private String lines() {
    return "<rect class=\"vigil-weight__between\" x=\"%s\" width=\"%s\" y=\"0\" height=\"100%%\"/>"
            .formatted(x(reviewAt), percent((joinAt - reviewAt) / span))
        + line("mark-axis", 0)
        + line("vigil-weight__review", reviewAt)
        + line("vigil-weight__join", joinAt);
  }

  private String line(String mark, double at) {
    return "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"0\" y2=\"100%%\"/>"
        .formatted(mark, x(at), x(at));
  }

  private String connector(double at, String top, String bottom) {
    return "<line class=\"mark-axis\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
        .formatted(x(at), x(at), top, bottom);
  }

  private String bar(double one, double other, String mark) {
    return "<svg y=\"50%%\" overflow=\"visible\"><rect class=\"%s\" x=\"%s\" width=\"%s\" y=\"%d\" height=\"%d\"/></svg>"
        .formatted(
            mark,
            x(Math.min(one, other)),
            percent(Math.abs(one - other) / span),
            -HALF_BAR,
            2 * HALF_BAR);
  }

  private String number(double before, double after, double value) {
    return value < 0
        ? label(Math.min(before, after), "end", -6, "50%", "mark-text--strong", signed(value))
        : label(Math.max(before, after), "start", 6, "50%", "mark-text--strong", signed(value));
  }

  private String label(double at, String anchor, int aside, String y, String mark, String words) {
    return "<text class=\"mark-text mark-halo %s\" x=\"%s\" y=\"%s\" dx=\"%d\" dy=\"0.35em\" text-anchor=\"%s\">%s</text>"
        .formatted(mark, x(at), y, aside, anchor, words);
  }

  private static String nested(String x, String drawing) {
    return "<svg x=\"%s\" y=\"50%%\" overflow=\"visible\">%s</svg>".formatted(x, drawing);
  }

  private static String strip(String drawing) {
    return "<svg class=\"vigil-weight\" aria-hidden=\"true\" focusable=\"false\">"
        + drawing
        + "</svg>";
  }

  private String x(double bits) {
    return percent((bits - from) / span);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  private static String plain(double bits) {
    return String.format(Locale.ROOT, "%.0f", bits);
  }

  /** Bits with their sign, as +6.0, −0.9 and 0. */
  static String signed(double bits) {
    var text = String.format(Locale.ROOT, "%.1f", Math.abs(bits));
    return text.equals("0.0") ? "0" : (bits < 0 ? "−" : "+") + text;
  }
}
