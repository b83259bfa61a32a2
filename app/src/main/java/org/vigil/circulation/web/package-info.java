/** Pages of circulation: what went out, sending, groups and their members. */
@NullMarked
package org.vigil.circulation.web;

import org.jspecify.annotations.NullMarked;
