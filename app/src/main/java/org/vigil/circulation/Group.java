package org.vigil.circulation;

import org.jspecify.annotations.Nullable;

/**
 * Those who are written to together.
 *
 * @param id short and lasting, as {@code rag-stevenage}
 * @param district its code; null where the group is of the whole county
 */
public record Group(String id, String name, GroupKind kind, @Nullable String district) {
  public Group {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException(
          "A group's id is lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A group has a name");
    }
  }
}
