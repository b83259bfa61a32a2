/**
 * Vigil: from what a partner tells us about a death to a figure that adds up.
 */
@NullMarked
package org.vigil;

import org.jspecify.annotations.NullMarked;
