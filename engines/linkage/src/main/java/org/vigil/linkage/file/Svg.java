package org.vigil.linkage.file;

import java.util.Locale;

/** A chart being drawn: shapes in order, with a title and a description for those who cannot see it. Numbers have one decimal. */
final class Svg {

  private final StringBuilder shapes = new StringBuilder();
  private final double width;
  private final double height;

  Svg(double width, double height) {
    this.width = width;
    this.height = height;
  }

  Svg bar(double x, double y, double width, double height, String kind) {
    shapes.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(kind, n(x), n(y), n(Math.max(0.5, width)), n(height)));
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String kind) {
    shapes.append(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(kind, n(x1), n(y1), n(x2), n(y2)));
    return this;
  }

  /** A line through points given as x, y, x, y … */
  Svg path(double[] points, String kind) {
    shapes.append("<polyline class=\"").append(kind).append("\" points=\"");
    for (var i = 0; i + 1 < points.length; i += 2) {
      shapes.append(n(points[i])).append(',').append(n(points[i + 1])).append(' ');
    }
    shapes.append("\"/>");
    return this;
  }

  /** @param anchor start, middle or end */
  Svg text(double x, double y, String anchor, String text) {
    shapes.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(n(x), n(y), anchor, Html.escaped(text)));
    return this;
  }

  String drawn(String id, String title, String description) {
    return ("<svg role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\" viewBox=\"0 0 %2$s %3$s\" width=\"%2$s\" height=\"%3$s\">"
            + "<title id=\"%1$s-t\">%4$s</title><desc id=\"%1$s-d\">%5$s</desc>%6$s</svg>")
        .formatted(id, n(width), n(height), Html.escaped(title), Html.escaped(description), shapes);
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
