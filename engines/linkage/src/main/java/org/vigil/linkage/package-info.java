/**
 * Says whether two descriptions are of one person, how strongly the evidence speaks, and why.
 */
@NullMarked
package org.vigil.linkage;

import org.jspecify.annotations.NullMarked;
