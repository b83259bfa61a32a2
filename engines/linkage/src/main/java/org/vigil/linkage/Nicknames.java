package org.vigil.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forenames in common use for one another: WILLIAM and BILL. The groups are in {@code nicknames.csv}, one a line. */
public final class Nicknames {

  private static final Map<String, Set<Integer>> GROUPS = read();

  private Nicknames() {}

  /** Whether two folded forenames stand together in a group; ALEX stands for ALEXANDER and for ALEXANDRA, who do not stand for each other. */
  public static boolean areOneName(String a, String b) {
    var shared = new HashSet<>(GROUPS.getOrDefault(a, Set.of()));
    shared.retainAll(GROUPS.getOrDefault(b, Set.of()));
    return !shared.isEmpty();
  }

  /** Whether the folded forename stands in any group, and so is a name rather than a slip of the pen. */
  public static boolean isKnown(String forename) {
    return GROUPS.containsKey(forename);
  }

  private static Map<String, Set<Integer>> read() {
    var groups = new HashMap<String, Set<Integer>>();
    List<String> lines = new ArrayList<>(ModelResource.lines("nicknames.csv"));
    for (var group = 0; group < lines.size(); group++) {
      for (var name : lines.get(group).split(",", -1)) {
        groups.computeIfAbsent(name.strip(), key -> new HashSet<>()).add(group);
      }
    }
    return groups;
  }
}
