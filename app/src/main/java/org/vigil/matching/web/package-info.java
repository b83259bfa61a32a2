/** The review desk. */
@NullMarked
package org.vigil.matching.web;

import org.jspecify.annotations.NullMarked;
