/**
 * One file for each reason a cell may not be seen as it is.
 */
@NullMarked
package org.vigil.disclosure.rule;

import org.jspecify.annotations.NullMarked;
