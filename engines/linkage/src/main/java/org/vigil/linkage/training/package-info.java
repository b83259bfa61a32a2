/**
 * Learns what a model's levels weigh from records nobody has labelled, and says what in the result is not to be trusted.
 */
@NullMarked
package org.vigil.linkage.training;

import org.jspecify.annotations.NullMarked;
