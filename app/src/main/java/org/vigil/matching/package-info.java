/**
 * Which notifications are about the same person: links are decisions that can be questioned and withdrawn.
 */
@ApplicationModule(
    allowedDependencies = {"shell", "accesslog", "partner", "reference", "notification", "linkage"})
@NullMarked
package org.vigil.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
