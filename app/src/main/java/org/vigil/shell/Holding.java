package org.vigil.shell;

import java.util.Set;

/**
 * A room's answer to "what did people put here?". Asked before a demonstration moves in and before one is removed, so that
 * nothing real ever stands beside what is invented, or goes with it.
 */
public interface Holding {

  /** So many of them in words, as "3 releases". */
  String inWords(long count);

  /** How many of them nobody of {@code authors} put here. Asked within a transaction. */
  long notBy(Set<String> authors);
}
