package org.vigil.publication;

import org.jspecify.annotations.Nullable;

/**
 * An edition, as a list offers it.
 *
 * @param about whom it is for and what it leaves out, in a sentence
 * @param district code of the district whose partnership it is for; null where it is for no one of them
 */
public record EditionChoice(String key, String name, String about, @Nullable String district) {}
