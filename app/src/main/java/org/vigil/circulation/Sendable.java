package org.vigil.circulation;

import org.jspecify.annotations.Nullable;
import org.vigil.publication.Document;

/**
 * A document that may be sent.
 *
 * @param address where it can be read; null where Vigil holds it itself
 */
public record Sendable(
    String key, String version, String title, String handling, @Nullable String address) {
  private static final String NOT_TO_BE_PASSED_ON = "OFFICIAL-SENSITIVE";

  /** The same version in another shape, which may be for others than the whole is. */
  Sendable as(Document shape) {
    return new Sendable(key, version, shape.title(), shape.handling(), address);
  }

  /** Whether it may leave the case team: what can identify people never does. */
  public boolean mayLeave() {
    return mayLeave(handling);
  }

  static boolean mayLeave(String handling) {
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
