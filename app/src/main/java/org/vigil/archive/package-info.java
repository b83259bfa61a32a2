/**
 * Every update, briefing and audit, searchable; answers in quoted passages.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "reference",
      "accesslog",
      "partner",
      "figures",
      "monthlyupdate",
      "monthlyupdate :: reading",
      "monthlyupdate :: source",
      "publication"
    })
@NullMarked
package org.vigil.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
