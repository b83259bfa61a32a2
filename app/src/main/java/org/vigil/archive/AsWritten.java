package org.vigil.archive;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a file they add.
 *
 * @param kind null where Vigil is to see whether it is a monthly update
 * @param title null to take the name of the file
 * @param month null where the file says it, or it is of none
 */
public record AsWritten(
    @Nullable DocumentKind kind, @Nullable String title, @Nullable YearMonth month) {
  public static final AsWritten NOTHING = new AsWritten(null, null, null);
}
