/** The pages by which documents leave: asked for, confirmed, and to be had again as they left. */
@NullMarked
package org.vigil.publication.web;

import org.jspecify.annotations.NullMarked;
