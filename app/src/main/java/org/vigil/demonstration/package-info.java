/**
 * The demonstration county: invented deaths in the ten districts of Hertfordshire, told as real partners tell them, with the
 * truth kept apart so that Vigil can be shown and measured without a real person.
 */
@ApplicationModule(
    allowedDependencies = {
      "shell",
      "accesslog",
      "partner",
      "reference",
      "notification",
      "matching",
      "linkage",
      "signal",
      "figures",
      "drugtesting",
      "monthlyupdate",
      "monthlyupdate :: contribution",
      "circulation"
    })
@NullMarked
package org.vigil.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
