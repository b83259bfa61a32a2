/** Pages of contributions: asking, the list, one contribution with its replies, and the page behind a one-time link. */
@NullMarked
package org.vigil.monthlyupdate.contribution.web;

import org.jspecify.annotations.NullMarked;
