package org.vigil.archive;

/** What came of adding a file to the archive. */
public sealed interface Adding {
  /**
   * @param version counted from 1
   * @param readAs what it was taken for
   */
  record Added(String key, String title, int version, int passages, String readAs)
      implements Adding {}

  /** The same file is there already. */
  record There(String key, String title) implements Adding {}

  /**
   * A file of a month whose update went out from here: it is kept and not searched.
   *
   * @param key of what went out
   */
  record IssuedHere(String key, String title) implements Adding {}

  record Refused(String reason, String toDo) implements Adding {}
}
