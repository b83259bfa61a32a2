/**
 * Who looked at or changed what, when and for which purpose, in a log that shows if anyone has tampered with it.
 */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package org.vigil.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
