@org.jspecify.annotations.NullMarked
package org.vigil.linkage.clk;
