/**
 * The house itself: start-up, the database, sign-in, the layout of every page, errors, and the command line.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
