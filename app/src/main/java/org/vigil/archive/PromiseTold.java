package org.vigil.archive;

import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Issue.Commitment;

/**
 * A promise as one issue tells of it.
 *
 * @param line where it stands; null where its words were not found again among the lines
 */
record PromiseTold(Passage.Item item, Commitment promise, @Nullable Integer line) {}
