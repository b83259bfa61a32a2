/**
 * The yearly tables of deaths: one file for each table, every number with its basis.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "reference",
      "accesslog",
      "partner",
      "figures",
      "matching",
      "casefile",
      "disclosure",
      "rates"
    })
@NullMarked
package org.vigil.annualaudit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
