/** The pages on which documents are read, and by which they leave: asked for, confirmed, and to be had again as they left. */
@NullMarked
package org.vigil.publication.web;

import org.jspecify.annotations.NullMarked;
