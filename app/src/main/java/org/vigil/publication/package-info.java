/**
 * Documents that leave the house, made of released tables and words only.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "reference",
      "accesslog",
      "partner",
      "figures",
      "disclosure",
      "drugtesting",
      "monthlyupdate",
      "annualaudit"
    })
@NullMarked
package org.vigil.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
