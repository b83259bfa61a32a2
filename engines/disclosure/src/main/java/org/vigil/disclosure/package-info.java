/**
 * Says what of a table of counts may leave the house without giving a person away.
 */
@NullMarked
package org.vigil.disclosure;

import org.jspecify.annotations.NullMarked;
