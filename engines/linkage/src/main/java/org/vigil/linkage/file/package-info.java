/**
 * Linkage of files from the command line: CSV in, pairs and clusters and a report out, and the reference cases done again.
 */
@NullMarked
package org.vigil.linkage.file;

import org.jspecify.annotations.NullMarked;
