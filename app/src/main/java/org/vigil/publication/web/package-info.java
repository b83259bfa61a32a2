/** The pages on which documents are read and taken away. */
@NullMarked
package org.vigil.publication.web;

import org.jspecify.annotations.NullMarked;
