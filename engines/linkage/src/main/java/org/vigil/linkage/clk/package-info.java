/**
 * Encodes who a person is so that two agencies can compare records without showing them: keyed Bloom filters, which are pseudonymised personal data and
 * no more than that.
 */
@NullMarked
package org.vigil.linkage.clk;

import org.jspecify.annotations.NullMarked;
