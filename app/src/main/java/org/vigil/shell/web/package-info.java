/** Sign-in, home, search and error pages. */
@NullMarked
package org.vigil.shell.web;

import org.jspecify.annotations.NullMarked;
