/** The code lists everybody reads: areas, substances, definitions, populations, working days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "rates"})
package org.vigil.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
