/** Tests of the demonstration county. */
@NullMarked
package org.vigil.demonstration;

import org.jspecify.annotations.NullMarked;
