/** Tests that look at Vigil as its users do: in a browser, or knocking on its doors. */
@NullMarked
package org.vigil.pages;

import org.jspecify.annotations.NullMarked;
