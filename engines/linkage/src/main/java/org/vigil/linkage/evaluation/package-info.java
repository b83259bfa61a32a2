/**
 * How right links are, where the truth is known.
 */
@NullMarked
package org.vigil.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
