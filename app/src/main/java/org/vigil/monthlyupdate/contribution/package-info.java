/**
 * What colleagues and partners are asked to tell the month's update, and how their answers come back into it.
 */
@NullMarked
package org.vigil.monthlyupdate.contribution;

import org.jspecify.annotations.NullMarked;
