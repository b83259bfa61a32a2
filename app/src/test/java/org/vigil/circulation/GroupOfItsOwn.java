package org.vigil.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.HouseTest;
import org.vigil.Telephone;
import org.vigil.circulation.CirculationDesk.Sending;
import org.vigil.circulation.Dispatch.Recipient;
import org.vigil.partner.Post;
import org.vigil.shell.Acting;

/** Base of the tests that send something to a group nobody else writes to, and read what became of it. */
abstract class GroupOfItsOwn extends HouseTest {
  @Autowired Groups groups;
  @Autowired CirculationDesk desk;
  @Autowired Dispatches dispatches;
  @Autowired Handovers handovers;

  final String own = UUID.randomUUID().toString().substring(0, 8);
  final String group = "group-" + own;
  final Sendable strategy =
      new Sendable("elsewhere/" + own, "2", "Strategy " + own, "OFFICIAL: for partners", null);

  @BeforeEach
  void a_group() {
    acting(() -> groups.add(new Group(group, group, GroupKind.BOARD, null)));
  }

  UUID member(String post) {
    var member =
        new Member(
            UUID.randomUUID(),
            group,
            new Post(post, "Council", address(post), null, null),
            LocalDate.of(2020, 1, 1),
            null);
    acting(() -> groups.keep(member));
    return member.id();
  }

  String address(String post) {
    return post + "." + own + "@council.example";
  }

  Dispatch entered(Sendable document) {
    return ((Sending.Sent) as(() -> desk.send(document, List.of(group), Channel.EMAIL, "", false)))
        .dispatch();
  }

  Dispatch now(Dispatch dispatch) {
    return as(() -> dispatches.find(dispatch.id())).orElseThrow();
  }

  Recipient now(Dispatch dispatch, String post) {
    return now(dispatch).recipients().stream()
        .filter(one -> one.post().equals(post))
        .findFirst()
        .orElseThrow();
  }

  static void acting(Runnable work) {
    Acting.run(Telephone.ANALYST, work);
  }

  static <T> T as(Supplier<T> work) {
    return Acting.as(Telephone.ANALYST, work);
  }
}
