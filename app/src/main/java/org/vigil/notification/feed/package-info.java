/** One file per partner: how their rows are laid out and read. */
@NullMarked
package org.vigil.notification.feed;

import org.jspecify.annotations.NullMarked;
