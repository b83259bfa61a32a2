@org.jspecify.annotations.NullMarked
package org.vigil.linkage.cluster;
