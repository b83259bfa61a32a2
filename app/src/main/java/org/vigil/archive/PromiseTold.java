package org.vigil.archive;

import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Issue.Commitment;

/** A promise as one issue tells of it. */
record PromiseTold(Passage.Item item, Commitment promise) {}
