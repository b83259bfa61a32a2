package org.vigil.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.shell.Role;
import org.vigil.shell.Scope;

class PeopleTest extends HouseTest {
  @Autowired People people;

  private final String name = "people-" + UUID.randomUUID();

  @Test
  void no_role_of_the_unit_opens_every_partners_rows_to_a_contributor() {
    for (var other : EnumSet.complementOf(EnumSet.of(Role.CONTRIBUTOR))) {
      assertThatThrownBy(
              () -> people.add(name, "Somebody", "unit", EnumSet.of(Role.CONTRIBUTOR, other)))
          .as(other.toString())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("two accounts");
      assertThatThrownBy(() -> people.add(name, "Somebody", "coroner", Set.of(other)))
          .as(other.toString())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("of the unit");
    }
    assertThat(people.find(name)).isEmpty();
  }

  @Test
  void a_contributor_sees_what_their_organisation_told_and_the_unit_everything() {
    people.add(name, "Somebody", "coroner", Set.of(Role.CONTRIBUTOR));
    people.add(
        name + "-unit", "Somebody", "public-health", EnumSet.of(Role.CONSULTANT, Role.GOVERNANCE));

    assertThat(people.find(name).orElseThrow().actor().scope()).isEqualTo(Scope.PARTNER);
    assertThat(people.find(name + "-unit").orElseThrow().actor().scope()).isEqualTo(Scope.UNIT);
  }
}
