/**
 * Answers a question with passages and nothing but passages, or says that none answers it. Needs no database and no network.
 */
@NullMarked
package org.vigil.archive.asking;

import org.jspecify.annotations.NullMarked;
