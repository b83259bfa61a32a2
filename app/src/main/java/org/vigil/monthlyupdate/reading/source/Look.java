package org.vigil.monthlyupdate.reading.source;

import org.jspecify.annotations.Nullable;

/**
 * How a line looks, as far as its file tells.
 *
 * @param heading level of a heading style, from 1; 0 where it has none
 * @param part what the line is by its style
 * @param bold whether every word is
 * @param size of the letters in points; 0 where the file does not say
 * @param ruled whether a rule is drawn under or around it
 * @param indent blanks before the first letter
 * @param gapBefore whether more than a line's room is left above it
 * @param table which table it is a row of, from 1; null where it is none
 */
public record Look(
    int heading,
    Part part,
    boolean bold,
    double size,
    boolean ruled,
    int indent,
    boolean gapBefore,
    @Nullable Integer table) {

  /** What a style calls a line. */
  public enum Part {
    BODY,
    TITLE,
    CAPTION,
    BULLET
  }

  public static final Look PLAIN = new Look(0, Part.BODY, false, 0, false, 0, false, null);

  public Look afterGap(boolean gap) {
    return new Look(heading, part, bold, size, ruled, indent, gap, table);
  }

  public Look indented(int by) {
    return new Look(heading, part, bold, size, ruled, by, gapBefore, table);
  }

  public Look underRule() {
    return new Look(heading, part, bold, size, true, indent, gapBefore, table);
  }

  public Look as(Part other) {
    return new Look(heading, other, bold, size, ruled, indent, gapBefore, table);
  }

  public Look rowOf(int number) {
    return new Look(heading, part, bold, size, ruled, indent, gapBefore, number);
  }
}
