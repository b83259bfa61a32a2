/** The pages of the monthly update: the list of issues, and one of them with what stops it and how it is settled. */
@NullMarked
package org.vigil.monthlyupdate.web;

import org.jspecify.annotations.NullMarked;
