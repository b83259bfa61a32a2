/**
 * Links tables of records: comparisons written down as data, scored from integers, pairs never made twice.
 */
@NullMarked
package org.vigil.linkage.table;

import org.jspecify.annotations.NullMarked;
