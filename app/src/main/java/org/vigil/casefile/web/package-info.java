/** The list of case files and the page of one. */
@NullMarked
package org.vigil.casefile.web;

import org.jspecify.annotations.NullMarked;
