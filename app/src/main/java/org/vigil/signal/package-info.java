/**
 * The nightly watch over the case files: what is unusual, and what people made of it.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "accesslog",
      "partner",
      "reference",
      "matching",
      "casefile",
      "detection"
    })
@NullMarked
package org.vigil.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
