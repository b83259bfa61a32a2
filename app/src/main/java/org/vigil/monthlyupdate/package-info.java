/**
 * What the unit tells the Responsible Authorities Groups each month, and what stops it from being told.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "reference",
      "accesslog",
      "partner",
      "figures",
      "drugtesting",
      "disclosure"
    })
@NullMarked
package org.vigil.monthlyupdate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
