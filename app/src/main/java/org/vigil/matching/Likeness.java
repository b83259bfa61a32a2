package org.vigil.matching;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.linkage.PersonName;
import org.vigil.notification.Fact;
import org.vigil.notification.Notification;

/**
 * What two notifications under one key of one partner tell alike and unlike of who a person is: surname, first forename, day
 * of birth. A key may name an incident with several people; a word that corrects another one is about the same.
 */
record Likeness(int alike, int unlike) {

  static Likeness of(Notification one, Notification other) {
    var told =
        Stream.of(
                both(surname(one), surname(other)),
                both(forename(one), forename(other)),
                both(
                    one.facts().value(Fact.DATE_OF_BIRTH), other.facts().value(Fact.DATE_OF_BIRTH)))
            .flatMap(Optional::stream)
            .toList();
    int alike = (int) told.stream().filter(same -> same).count();
    return new Likeness(alike, told.size() - alike);
  }

  /** A spelling put right is still one person, and so is somebody who had no name yet. */
  boolean mayBeOne() {
    return unlike == 0 || alike > unlike;
  }

  private static Optional<Boolean> both(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().equals(other.get()))
        : Optional.empty();
  }

  private static Optional<String> surname(Notification n) {
    return PersonName.of(n.facts().value(Fact.SURNAME).orElse(null), null)
        .map(name -> Objects.requireNonNull(name.surname()));
  }

  private static Optional<String> forename(Notification n) {
    return PersonName.of(null, n.facts().value(Fact.FORENAMES).orElse(null))
        .map(name -> Objects.requireNonNull(name.forename()));
  }
}
