package org.vigil.circulation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who are written to together.
 *
 * @param id short and lasting, as {@code rag-stevenage}
 * @param district its code; null where the group is of the whole county
 */
public record Group(String id, String name, GroupKind kind, @Nullable String district) {
  private static final int LONGEST_ID = 60;

  public Group {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException(
          "A group's id is lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A group has a name");
    }
  }

  /**
   * An id for a new group, from its name. Where that is taken, as by a group that has another name now, it is counted on:
   * what went to a group is kept under its id for good.
   */
  public static String idOf(String name, Set<String> taken) {
    var letters = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var stem = letters.isEmpty() ? "group" : letters;
    var id = cut(stem, LONGEST_ID);
    for (int next = 2; taken.contains(id); next++) {
      var ending = "-" + next;
      id = cut(stem, LONGEST_ID - ending.length()) + ending;
    }
    return id;
  }

  private static String cut(String stem, int longest) {
    return stem.substring(0, Math.min(longest, stem.length())).replaceFirst("-$", "");
  }
}
