package org.vigil.circulation.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.Group;
import org.vigil.circulation.GroupKind;

/** A group as a form has it, word for word. */
record TypedGroup(@Nullable String name, @Nullable String kind, @Nullable String district) {
  /** As many letters as a line of a list still bears. */
  static final int LONGEST_NAME = 120;

  static final TypedGroup NOTHING = new TypedGroup(null, null, null);

  static TypedGroup of(Group group) {
    return new TypedGroup(group.name(), group.kind().name(), group.district());
  }

  /** Empty where none was typed. */
  String nameOrNone() {
    return name == null ? "" : name.strip();
  }

  /** What is wrong with the name by itself; null where nothing is. */
  @Nullable String faultOfName() {
    var typed = nameOrNone();
    if (typed.isEmpty()) {
      return "Give the group a name.";
    }
    return typed.length() <= LONGEST_NAME
        ? null
        : "The name has %d letters. Give one of at most %d."
            .formatted(typed.length(), LONGEST_NAME);
  }

  /**
   * What the form comes to.
   *
   * @param offered the districts to choose from; any other is none
   */
  Group as(String id, List<Place> offered) {
    return new Group(
        id,
        nameOrNone(),
        Arrays.stream(GroupKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(GroupKind.OTHER),
        offered.stream()
            .map(Place::code)
            .filter(code -> code.equals(district))
            .findFirst()
            .orElse(null));
  }

  /** A district to choose. */
  record Place(String code, String name) {}
}
