/**
 * The detectors, one file each; {@link org.vigil.detection.Detectors} finds them.
 */
@NullMarked
package org.vigil.detection.detector;

import org.jspecify.annotations.NullMarked;
