package org.vigil.annualaudit;

import java.util.Locale;

/** A drawing of a table as it is put together: marks by their meaning, text as text. */
public final class Drawn {
  private static final double HALF_A_LETTER = 5;

  private final StringBuilder svg = new StringBuilder();

  /**
   * @param id of the table, so that several drawings stand on one page
   * @param finding what it shows, for those who do not see it
   */
  public Drawn(String id, int width, int height, String title, String finding) {
    line(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" focusable=\"false\">",
        width, height, id, id);
    line("<title id=\"%s-title\">%s</title>", id, escape(title));
    line("<desc id=\"%s-desc\">%s</desc>", id, escape(finding));
  }

  /** Where a text stands on its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  public Drawn text(double x, double middle, Anchor anchor, String kind, String words) {
    return line(
        "<text class=\"mark-text%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        kind.isEmpty() ? "" : " mark-text--" + kind,
        x,
        middle + HALF_A_LETTER,
        anchor.name().toLowerCase(Locale.ROOT),
        escape(words));
  }

  public Drawn line(String mark, double fromX, double fromY, double toX, double toY) {
    return line(
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        mark, fromX, fromY, toX, toY);
  }

  public Drawn dot(String mark, double x, double y, double radius) {
    return line("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", mark, x, y, radius);
  }

  public Drawn bar(String mark, double x, double y, double width, double height) {
    return line(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        mark, x, y, width, height);
  }

  public AuditTable.Drawing captioned(String caption) {
    return new AuditTable.Drawing(svg + "</svg>", caption);
  }

  private Drawn line(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
