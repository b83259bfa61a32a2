package org.vigil.archive.asking;

/**
 * A word.
 *
 * @param written in small letters, as it stands
 * @param stem what it is compared by
 * @param carries whether it carries a subject of its own; the others count only inside a phrase
 */
record Token(String written, String stem, boolean carries) {}
