package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.notification.NotificationId;

/**
 * Whatever people join, split, write and withdraw, in whichever order: once every join and split is withdrawn, each case file is
 * what it would be had nobody ever joined anything. A case file is made of its notifications in order of arrival and of the
 * journal entries written on them, and of nothing else (see {@code CaseFileBuilder}).
 */
class JoinsTest {
  private static final int SEQUENCES = 1000;

  @Test
  void a_thousand_sequences_of_join_edit_and_withdraw_leave_no_trace() {
    int joins = 0;
    int splits = 0;
    int refused = 0;
    for (long seed = 0; seed < SEQUENCES; seed++) {
      var house = new House(new Random(seed));
      house.live(30);
      house.withdrawEverything();
      assertThat(house.caseFiles()).as("sequence %d", seed).isEqualTo(house.neverJoined());
      joins += house.joins;
      splits += house.splits;
      refused += house.refused;
    }
    assertThat(joins).isGreaterThan(SEQUENCES);
    assertThat(splits).isGreaterThan(SEQUENCES / 2);
    assertThat(refused).as("withdrawals that had to wait").isPositive();
  }

  /** What is seen of a case file. */
  private record Seen(List<NotificationId> notifications, List<String> journal) {}

  private record Entry(NotificationId notification, String words) {}

  private static final class House {
    private final Random random;
    private final List<Decision> journal = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<NotificationId> arrived = new ArrayList<>();
    private final Map<NotificationId, CaseFileId> onArrival = new HashMap<>();
    private Standing standing = Standing.after(List.of());
    private long named;
    private int joins;
    private int splits;
    private int refused;

    House(Random random) {
      this.random = random;
    }

    void live(int steps) {
      for (int step = 0; step < steps; step++) {
        int what = arrived.size() < 3 ? 0 : random.nextInt(10);
        switch (what) {
          case 0, 1 -> arrive();
          case 2, 3, 4 -> join();
          case 5 -> split();
          case 6, 7 -> write();
          default -> withdraw(any(arrived));
        }
      }
    }

    /** As the engine would: to a case file of its own, or linked to one that is there, joined or not. */
    private void arrive() {
      var notification = new NotificationId(new UUID(1, ++named));
      boolean linked = !arrived.isEmpty() && random.nextBoolean();
      // Only what links to somebody never moved has the same place had nobody joined anything.
      var beside = linked ? any(arrived) : null;
      boolean moved = beside != null && !place(beside).equals(onArrival.get(beside));
      var caseFile = beside == null || moved ? newCaseFile() : place(beside);
      arrived.add(notification);
      onArrival.put(notification, caseFile);
      decided(
          List.of(
              new Decision(
                  0,
                  new UUID(4, named),
                  notification,
                  beside == null || moved ? Answer.NEW_PERSON : Answer.SAME_PERSON,
                  caseFile,
                  null,
                  null,
                  beside,
                  null,
                  "model",
                  "vigil",
                  Instant.EPOCH,
                  "")));
    }

    private void join() {
      var from = place(any(arrived));
      var into = place(any(arrived));
      if (!from.equals(into)) {
        joins++;
        decided(act().join(of(from), from, into, of(into).getFirst(), 5.0));
      }
    }

    private void split() {
      var from = place(any(arrived));
      var here = of(from);
      if (here.size() > 1) {
        splits++;
        var going = here.stream().filter(n -> random.nextBoolean()).toList();
        if (!going.isEmpty() && going.size() < here.size()) {
          var staying = here.stream().filter(n -> !going.contains(n)).findFirst().orElseThrow();
          decided(act().split(going, from, newCaseFile(), staying));
        }
      }
    }

    /** An entry belongs to the first notification of the case file it is written in, as in the room of case files. */
    private void write() {
      var notification = of(place(any(arrived))).getFirst();
      entries.add(new Entry(notification, "Entry " + entries.size()));
    }

    private boolean withdraw(NotificationId notification) {
      return switch (standing.takeBack(notification)) {
        case Standing.TakeBack.Links found
            when found.links().getFirst().answer() != Answer.SAME_PERSON -> {
          decided(act().takeBack(found.links(), standing, this::newCaseFile));
          yield true;
        }
        case Standing.TakeBack.LaterFirst first -> {
          refused++;
          yield false;
        }
        case Standing.TakeBack.Links linkedOnArrival -> false;
        case Standing.TakeBack.Nothing() -> false;
      };
    }

    void withdrawEverything() {
      boolean some = true;
      while (some) {
        some = false;
        for (var notification : arrived) {
          some |= withdraw(notification);
        }
      }
    }

    private void decided(List<Decision> decisions) {
      journal.addAll(decisions);
      decisions.forEach(standing::add);
      assertThat(Standing.after(journal).places()).isEqualTo(standing.places());
    }

    Map<CaseFileId, Seen> caseFiles() {
      var now = new HashMap<NotificationId, CaseFileId>();
      arrived.forEach(n -> now.put(n, place(n)));
      return seen(now);
    }

    Map<CaseFileId, Seen> neverJoined() {
      return seen(onArrival);
    }

    private Map<CaseFileId, Seen> seen(Map<NotificationId, CaseFileId> places) {
      var seen = new TreeMap<CaseFileId, Seen>();
      for (var caseFile : new ArrayList<>(places.values())) {
        var here = arrived.stream().filter(n -> caseFile.equals(places.get(n))).toList();
        seen.put(
            caseFile,
            new Seen(
                here,
                entries.stream()
                    .filter(e -> here.contains(e.notification()))
                    .map(Entry::words)
                    .toList()));
      }
      return seen;
    }

    private List<NotificationId> of(CaseFileId caseFile) {
      return arrived.stream().filter(n -> place(n).equals(caseFile)).toList();
    }

    private CaseFileId place(NotificationId notification) {
      return standing.placeOf(notification).orElseThrow();
    }

    private CaseFileId newCaseFile() {
      return new CaseFileId(new UUID(2, ++named));
    }

    private static PersonsAct act(UUID id) {
      return new PersonsAct(id, "anna", Instant.EPOCH, "Because");
    }

    private PersonsAct act() {
      return act(new UUID(3, ++named));
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
