/** The pages of the ledger: everything that was released, and one release with its numbers. */
@NullMarked
package org.vigil.figures.web;

import org.jspecify.annotations.NullMarked;
