/**
 * The organisations that take part, the people who act for them, and what their roles open.
 */
@ApplicationModule(allowedDependencies = {"shell", "accesslog", "reference"})
@NullMarked
package org.vigil.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
