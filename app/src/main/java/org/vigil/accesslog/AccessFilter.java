package org.vigil.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; null means any.
 *
 * @param from recorded at this moment or later
 * @param before recorded before this moment
 */
public record AccessFilter(
    @Nullable String object,
    @Nullable String actor,
    @Nullable AccessAction action,
    @Nullable Instant from,
    @Nullable Instant before) {

  public static final AccessFilter EVERYTHING = new AccessFilter(null, null, null, null, null);

  public static AccessFilter of(String object) {
    return new AccessFilter(object, null, null, null, null);
  }
}
