package org.vigil.circulation;

import org.jspecify.annotations.Nullable;

/**
 * A document that may be sent.
 *
 * @param address where it can be read; null where Vigil holds it itself
 */
public record Sendable(
    String key, String version, String title, String handling, @Nullable String address) {
  private static final String NOT_TO_BE_PASSED_ON = "OFFICIAL-SENSITIVE";

  /** Whether it may leave the case team: what can identify people never does. */
  public boolean mayLeave() {
    return !handling.startsWith(NOT_TO_BE_PASSED_ON);
  }

  public boolean isPublic() {
    return handling.equalsIgnoreCase("public");
  }

  /** One choice of a form. */
  public String choice() {
    return key + "@" + version;
  }
}
