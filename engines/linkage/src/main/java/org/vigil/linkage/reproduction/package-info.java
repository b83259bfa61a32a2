/**
 * Runs the engine on reference cases made with other software, writes what it finds, and says how near it came.
 */
@NullMarked
package org.vigil.linkage.reproduction;

import org.jspecify.annotations.NullMarked;
