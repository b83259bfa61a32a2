/**
 * Every number that leaves: its definition, whether it adds up, who may see it, and the ledger of all that was released.
 */
@ApplicationModule(
    allowedDependencies = {"shell", "reference", "accesslog", "partner", "disclosure", "rates"})
@NullMarked
package org.vigil.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
