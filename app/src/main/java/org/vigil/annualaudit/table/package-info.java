/**
 * One file for each table of the annual audit.
 */
@NullMarked
package org.vigil.annualaudit.table;

import org.jspecify.annotations.NullMarked;
