/** The pages of the access log: the list, who saw one person, and whether the log is whole. */
@NullMarked
package org.vigil.accesslog.web;

import org.jspecify.annotations.NullMarked;
