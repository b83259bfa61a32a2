package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several Vigils in one home, coming and going as they like, and some of them ended in the middle. */
class HomeDoorTest {
  @TempDir Path home;

  @Test
  void those_who_come_at_once_share_one_database_and_the_last_one_out_stops_it() throws Exception {
    try (var first = Guest.comesTo(home);
        var second = Guest.comesTo(home)) {
      assertThat(first.address()).startsWith("jdbc:postgresql:").isEqualTo(second.address());

      first.leaves();
      assertThat(second.asksTheDatabase()).isEqualTo("here");

      second.leaves();
      assertThat(postmaster()).isEmpty();
    }
  }

  @Test
  void what_was_left_in_the_middle_stands_in_nobodys_way() throws Exception {
    var unfinished = home.resolve("database").resolve("data-unfinished-1");
    Files.createDirectories(unfinished);
    Files.writeString(unfinished.resolve("postgresql.conf"), "port = none");
    try (var killed = Guest.comesTo(home)) {
      var address = killed.address();
      killed.isKilled();
      assertThat(postmaster()).isPresent();
      try (var next = Guest.comesTo(home)) {
        assertThat(next.address()).isEqualTo(address);
        next.leaves();
      }
      assertThat(postmaster()).isEmpty();
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void a_home_whose_door_stays_shut_says_who_holds_it_and_what_to_do() throws Exception {
    var vigil = new VigilHome(home);
    var me = ProcessHandle.current().pid();
    try (var door = HomeDoor.pass(vigil.database(), Duration.ZERO)) {
      assertThat(door.isAnybodyInside()).isFalse();
      assertThatThrownBy(() -> EmbeddedDatabase.open(vigil, Duration.ofSeconds(1)))
          .isInstanceOfSatisfying(
              HomeInUse.class,
              inUse -> {
                assertThat(inUse)
                    .hasMessage(
                        "Another Vigil (process %d) has been opening or closing the database in %s for more than 1 second. Nothing was done.",
                        me, vigil.database());
                assertThat(inUse.whatToDo())
                    .isEqualTo(
                        "Try again when it has finished. If it never does, end that process; nothing it acknowledged is lost.");
                assertThat(inUse.getExitCode()).isEqualTo(3);
              });
    }
  }

  @Test
  void a_database_that_died_under_its_users_is_not_started_beside_them() throws Exception {
    var vigil = new VigilHome(home);
    try (var door = HomeDoor.pass(vigil.database(), Duration.ZERO);
        var inside = door.enter()) {
      assertThat(inside.isOpen()).isTrue();
      door.close();
      assertThatThrownBy(() -> EmbeddedDatabase.open(vigil, Duration.ofSeconds(1)))
          .isInstanceOf(HomeInUse.class)
          .hasMessage(
              "The database in %s has stopped, but a Vigil that uses it is still open. Nothing was done.",
              vigil.database());
    }
  }

  @Test
  void a_secret_made_twice_at_once_is_the_first_ones() throws Exception {
    var file = home.resolve("secret");
    VigilHome.writeOnce(file, "first");
    VigilHome.writeOnce(file, "second");

    assertThat(file).hasContent("first");
    assertThat(home).isDirectoryNotContaining("glob:**.new");
  }

  private Optional<Postmaster> postmaster() {
    return Postmaster.of(home.resolve("database").resolve("data"));
  }
}
