/**
 * Turns counts and populations into rates and proportions that carry their interval and method.
 */
@NullMarked
package org.vigil.rates;

import org.jspecify.annotations.NullMarked;
