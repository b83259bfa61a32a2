package org.vigil.monthlyupdate;

import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.monthlyupdate.Issue.Item;

/** What in an issue still refers to a contact, a link or a bound number, so that none is taken out from under it. */
final class References {
  private References() {}

  static Optional<String> refusal(Issue issue, Edit.TakenOut out) {
    boolean isThere =
        switch (out.what()) {
          case CONTACT -> issue.contacts().containsKey(out.id());
          case LINK -> issue.links().containsKey(out.id());
          case METRIC -> issue.metrics().containsKey(out.id());
          case ASK -> issue.asks().stream().anyMatch(ask -> ask.id().equals(out.id()));
        };
    if (!isThere) {
      return Optional.of("It was taken out already. Nothing more is to be done.");
    }
    return holder(issue, out)
        .map(place -> "It still stands in " + place + ". Take it out of there first.");
  }

  private static Optional<String> holder(Issue issue, Edit.TakenOut out) {
    return switch (out.what()) {
      case ASK -> Optional.empty();
      case LINK -> inWords(issue, "[[link:" + out.id());
      case METRIC -> inWords(issue, "[[metric:" + out.id());
      case CONTACT ->
          inWords(issue, "[[contact:" + out.id()).or(() -> answering(issue, out.id()).findFirst());
    };
  }

  private static Optional<String> inWords(Issue issue, String token) {
    return issue
        .items()
        .filter(item -> item.words().contains(token + "]]") || item.words().contains(token + "|"))
        .map(item -> place(issue, item))
        .findFirst();
  }

  private static Stream<String> answering(Issue issue, String contact) {
    return Stream.of(
            issue
                .items()
                .filter(item -> contact.equals(item.owner()))
                .map(item -> "who answers for " + place(issue, item)),
            issue.commitments().stream()
                .filter(promise -> contact.equals(promise.owner()))
                .map(promise -> "the promise: " + promise.what()),
            issue.asks().stream()
                .filter(ask -> ask.contacts().contains(contact))
                .map(ask -> "the question: " + ask.what()),
            issue.contacts().values().stream()
                .filter(other -> contact.equals(other.deputy()))
                .map(other -> "the deputy of: " + other.role()))
        .flatMap(places -> places);
  }

  private static String place(Issue issue, Item item) {
    return Place.ofItem(issue, item).words() + " (" + item.headingOrWorkingHeading() + ")";
  }
}
