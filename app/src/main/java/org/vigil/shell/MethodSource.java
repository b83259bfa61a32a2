package org.vigil.shell;

import java.util.List;

/**
 * A room's part of the Methods page: what it goes by. A source lists what is registered, never what somebody remembered to
 * write down, so that nothing runs unseen.
 */
public interface MethodSource {
  String heading();

  /** What it takes for one of them to be in use, in a sentence or two. */
  String about();

  /** Smaller comes first on the page. */
  int order();

  /** Every one that is found, in use or not. */
  List<Method> methods();

  /**
   * One thing Vigil goes by.
   *
   * @param name as records and files know it
   * @param says what it does, in one sentence
   * @param version its own, or that of the file that gives it its weight
   * @param usedBy what uses it; empty where it is found and does nothing
   */
  record Method(String name, String says, String version, List<String> usedBy) {
    public Method {
      usedBy = List.copyOf(usedBy);
    }

    public boolean isInUse() {
      return !usedBy.isEmpty();
    }
  }
}
