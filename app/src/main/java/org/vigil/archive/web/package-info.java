/** The pages of the archive: search, a document with its lines, a topic over time, promises, questions. */
@NullMarked
package org.vigil.archive.web;

import org.jspecify.annotations.NullMarked;
