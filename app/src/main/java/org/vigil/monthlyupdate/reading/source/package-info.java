/** A past update as lines with cells, whatever it was kept in: text, Word or PDF. */
@NamedInterface("source")
@NullMarked
package org.vigil.monthlyupdate.reading.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
