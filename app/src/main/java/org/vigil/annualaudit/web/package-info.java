/** The pages of the annual audit: which years there are, and one of them table by table. */
@NullMarked
package org.vigil.annualaudit.web;

import org.jspecify.annotations.NullMarked;
