/**
 * What colleagues and partners are asked to tell the month's update, and how their answers come back into it.
 */
@NamedInterface("contribution")
@NullMarked
package org.vigil.monthlyupdate.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
