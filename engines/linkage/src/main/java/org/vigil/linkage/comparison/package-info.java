/**
 * The ways of comparing two descriptions of a person, one a file; a model chooses among them by name.
 */
@NullMarked
package org.vigil.linkage.comparison;

import org.jspecify.annotations.NullMarked;
