@org.jspecify.annotations.NullMarked
package org.vigil.detection;
