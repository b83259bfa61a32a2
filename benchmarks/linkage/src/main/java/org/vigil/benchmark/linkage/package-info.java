/**
 * How fast the linkage engine is, and DuckDB beside it, on invented people.
 */
@NullMarked
package org.vigil.benchmark.linkage;

import org.jspecify.annotations.NullMarked;
