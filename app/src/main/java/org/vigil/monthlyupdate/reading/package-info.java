/**
 * Reads a past update back into an issue: every piece tied to where it stood, what was misread offered for repair, what is
 * lost marked and never guessed.
 */
@NamedInterface("reading")
@NullMarked
package org.vigil.monthlyupdate.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
