package org.vigil.drugtesting;

import java.util.Locale;

/** A drawing in the making: its marks take their colours from the page, its text is text, and its finding stands in words. */
final class Drawing {
  private final StringBuilder svg = new StringBuilder();

  /** @param id unlike that of any other drawing on the page */
  Drawing(String id, int width, int height, String title, String description) {
    add(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" focusable=\"false\">",
        width, height, id, id);
    add("<title id=\"%s-title\">%s</title>", id, escape(title));
    add("<desc id=\"%s-desc\">%s</desc>", id, escape(description));
  }

  void line(String mark, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        mark, x1, y1, x2, y2);
  }

  void dot(String mark, double x, double y, double radius) {
    add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", mark, x, y, radius);
  }

  void box(String mark, double x, double y, double width, double height) {
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        mark, x, y, width, height);
  }

  /** @param anchor start, middle or end */
  void text(String mark, double x, double y, String anchor, String words) {
    add(
        "<text class=\"mark-text %s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        mark, x, y, anchor, escape(words));
  }

  String end() {
    return svg.append("</svg>").toString();
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
