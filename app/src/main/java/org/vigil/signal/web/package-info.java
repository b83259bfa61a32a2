/** The pages of the watch: the list of signals, and one of them with its chart and its judgement. */
@NullMarked
package org.vigil.signal.web;

import org.jspecify.annotations.NullMarked;
