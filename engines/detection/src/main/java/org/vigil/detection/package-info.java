/**
 * Says whether a series of counts holds more than chance would bring, and how much more.
 */
@NullMarked
package org.vigil.detection;

import org.jspecify.annotations.NullMarked;
