/**
 * Drug testing on arrest: returns from the custody suites, from file to figures and words. Counts only, never people.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "accesslog",
      "partner",
      "reference",
      "figures",
      "disclosure",
      "rates"
    })
@NullMarked
package org.vigil.drugtesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
