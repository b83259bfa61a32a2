package org.vigil.reference;

import java.util.Set;

/**
 * A substance a death may be told with. Its groups are sets: a nitazene is at once an opiate, a
 * nitazene and a new psychoactive substance.
 */
public record Substance(
    String id, String name, Set<String> groups, String pharmacology, Period valid, String source) {

  public Substance {
    groups = Set.copyOf(groups);
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }
}
