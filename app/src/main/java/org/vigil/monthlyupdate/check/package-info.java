/**
 * One file for each thing looked at before an issue may go.
 */
@NullMarked
package org.vigil.monthlyupdate.check;

import org.jspecify.annotations.NullMarked;
