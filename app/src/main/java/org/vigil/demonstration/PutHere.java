package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.partner.People;
import org.vigil.shell.Acting;
import org.vigil.shell.Holding;
import org.vigil.shell.Words;

/** What people put into this Vigil, asked of every room; what the county was told by does not count. */
@Component
class PutHere {
  private static final Set<String> TELLERS =
      Set.of(Storyteller.TELLER.username(), UpdatesOfTheYear.SIGNER.username());

  private final List<Holding> holdings;
  private final People people;
  private final TransactionTemplate transaction;

  PutHere(List<Holding> holdings, People people, TransactionTemplate transaction) {
    this.holdings = holdings;
    this.people = people;
    this.transaction = transaction;
  }

  /** Each kind in words with how many of it there are, as "3 releases"; empty where there is nothing. */
  List<String> inWords() {
    var words = new ArrayList<String>();
    long accounts =
        people.all().stream()
            .filter(account -> !DemonstrationUsers.isOne(account.username()))
            .count();
    if (accounts > 0) {
      words.add(Words.count(accounts, "account", "accounts"));
    }
    words.addAll(
        Objects.requireNonNull(
            Acting.as(Storyteller.TELLER, () -> transaction.execute(status -> ofTheRooms()))));
    return words;
  }

  private List<String> ofTheRooms() {
    var words = new ArrayList<String>();
    for (var holding : holdings) {
      long count = holding.notBy(TELLERS);
      if (count > 0) {
        words.add(holding.inWords(count));
      }
    }
    words.sort(null);
    return words;
  }
}
