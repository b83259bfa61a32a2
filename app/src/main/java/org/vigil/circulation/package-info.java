/**
 * Which version of which document went to whom, when, by which channel, and what came back.
 */
@ApplicationModule(
    allowedDependencies = {"shell", "reference", "accesslog", "partner", "figures", "publication"})
@NullMarked
package org.vigil.circulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
