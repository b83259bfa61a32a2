package org.vigil.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;

/**
 * What is known of an archived document, without its words.
 *
 * @param key the same for every version; part of its address
 * @param month the month it tells of; null where it is of none
 * @param issuedOn null where it is not known
 * @param fileName null where it was issued here
 * @param sha256 of the file, or of the words where it was issued here
 * @param unit what is counted when a place is given: "line", "paragraph"
 * @param handling who may have it, as printed
 */
public record About(
    String key,
    DocumentKind kind,
    String title,
    @Nullable YearMonth month,
    @Nullable LocalDate issuedOn,
    @Nullable String fileName,
    String sha256,
    String unit,
    String handling) {

  Passage.Source source() {
    return new Passage.Source(key, title, month, issuedOn);
  }
}
