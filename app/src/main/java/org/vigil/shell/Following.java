package org.vigil.shell;

import jakarta.servlet.http.HttpServletResponse;

/**
 * How a page about work that goes on follows it: it renews itself, or stays as it is, since renewing takes away the place of
 * whoever is reading it by keyboard or aloud. WCAG 2.2, criterion 2.2.2.
 *
 * @param renews whether it does now
 */
public record Following(boolean renews) {
  private static final String SECONDS = "3";

  /**
   * @param still whether whoever reads it has asked that it stay
   */
  public static Following of(boolean still, HttpServletResponse response) {
    if (!still) {
      response.setHeader("Refresh", SECONDS);
    }
    return new Following(!still);
  }
}
