/**
 * What a partner told us, kept word for word, and what we read from it.
 */
@ApplicationModule(
    allowedDependencies = {"shell", "accesslog", "partner", "reference", "linkage", "rates"})
@NullMarked
package org.vigil.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
