/** Recording a death, notifications, and what an import did. */
@NullMarked
package org.vigil.notification.web;

import org.jspecify.annotations.NullMarked;
