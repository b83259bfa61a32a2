package org.vigil.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.partner.People;
import org.vigil.shell.Role;

/** One person for each thing people come to Vigil to do, and a link that signs them in once. */
@Component
class DemonstrationUsers {
  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final List<User> USERS =
      List.of(
          new User("demo-analyst", "Demonstration analyst", "unit", Role.ANALYST),
          new User("demo-consultant", "Demonstration consultant", "public-health", Role.CONSULTANT),
          new User("demo-coroner", "Demonstration coroner's officer", "coroner", Role.CONTRIBUTOR),
          new User("demo-governance", "Demonstration governance lead", "unit", Role.GOVERNANCE),
          new User(
              "demo-administrator", "Demonstration administrator", "unit", Role.ADMINISTRATOR));

  private final People people;

  DemonstrationUsers(People people) {
    this.people = people;
  }

  /** Whether an account is one of these, and so invented. */
  static boolean isOne(String username) {
    return USERS.stream().anyMatch(user -> user.username.equals(username));
  }

  /** A line for each role: its name and a link that works once, within twelve hours. */
  List<String> links(String address) {
    var lines = new ArrayList<String>();
    for (var user : USERS) {
      people.add(user.username, user.displayName, user.organisation, Set.of(user.role));
      lines.add(
          "%-28s %s/sign-in/link?token=%s"
              .formatted(user.role.label(), address, people.makeLink(user.username, LIFETIME)));
    }
    return lines;
  }

  private record User(String username, String displayName, String organisation, Role role) {}
}
