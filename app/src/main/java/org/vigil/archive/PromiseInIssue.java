package org.vigil.archive;

import org.vigil.archive.asking.Passage;

/** A promise as one issue tells of it, and which issue that is. */
record PromiseInIssue(Passage.Source source, PromiseTold told) {}
