/** The page of the demonstration's day. */
@NullMarked
package org.vigil.demonstration.web;

import org.jspecify.annotations.NullMarked;
