/**
 * Measures how alike two spellings are, letter by letter or by sound.
 */
@NullMarked
package org.vigil.linkage.measure;

import org.jspecify.annotations.NullMarked;
