/**
 * Drug testing on arrest: so far, only what its table in the monthly update needs.
 */
@ApplicationModule(allowedDependencies = {"shell", "reference", "figures", "rates"})
@NullMarked
package org.vigil.drugtesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
