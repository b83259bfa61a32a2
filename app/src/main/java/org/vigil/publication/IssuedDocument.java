package org.vigil.publication;

import java.time.LocalDate;

/**
 * A finished document, as a list shows it.
 *
 * @param key the same for every version, as {@code monthly-update/2024-11}
 * @param handling who may have it, in the words printed on it
 */
public record IssuedDocument(
    String key, String version, String title, LocalDate issuedOn, String handling) {}
