package org.vigil.monthlyupdate.reading.source;

import org.jspecify.annotations.Nullable;

/** One letter as it stands on a page, measured in points from the upper left corner. */
record PdfGlyph(
    String letter,
    double x,
    double y,
    double width,
    double size,
    boolean bold,
    @Nullable String link) {

  boolean isBlank() {
    return letter.isBlank();
  }

  double right() {
    return x + width;
  }
}
