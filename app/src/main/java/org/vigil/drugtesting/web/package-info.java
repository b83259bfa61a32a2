/** The pages of drug testing on arrest: what the returns say, the months, the returns themselves, and figures to take away. */
@NullMarked
package org.vigil.drugtesting.web;

import org.jspecify.annotations.NullMarked;
