package org.vigil.drugtesting;

import java.time.Instant;

/**
 * One return of drug testing on arrest, as received: never changed. A later return for the same month stands beside it.
 *
 * @param fileName of the file it came in
 * @param sha256 of that file
 * @param form its letters and separator, or the workbook's sheet, in words
 */
public record TestingReturn(
    ReturnId id,
    Cover cover,
    String fileName,
    String sha256,
    String form,
    ReturnContent content,
    Instant receivedAt,
    String receivedBy) {

  /** The table alone, with what it counts, for those who print it. */
  public ReturnTable table(String source) {
    return ReturnTable.of(cover, content, source);
  }
}
