/**
 * One death as we now understand it, rebuilt from its notifications and its journal whenever either grows.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "accesslog",
      "partner",
      "reference",
      "notification",
      "matching",
      "linkage"
    })
@NullMarked
package org.vigil.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
