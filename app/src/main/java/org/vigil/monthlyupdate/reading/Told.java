package org.vigil.monthlyupdate.reading;

import org.jspecify.annotations.Nullable;

/**
 * Words with the item they stand in.
 *
 * @param item null where they belong to none, as a closing list of contacts
 */
record Told(@Nullable String item, Passage words) {}
