package org.vigil.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.measure.Folding;

/**
 * One name a person is or was known by, folded for comparing. Stand-ins such as "UNKNOWN MALE" or "BABY OF" are no name.
 *
 * @param surname folded, null where not told
 * @param forenames folded, in order; may be empty
 */
public record PersonName(@Nullable String surname, List<String> forenames) {

  private static final Set<String> STAND_INS =
      Set.of("UNKNOWN", "UNK", "UNIDENTIFIED", "NK", "BABY", "NO NAME", "TBC", "MALE", "FEMALE");

  public PersonName {
    forenames = List.copyOf(forenames);
  }

  /** Empty where neither part holds a usable name. */
  public static Optional<PersonName> of(@Nullable String surname, @Nullable String forenames) {
    var family = usable(surname);
    var given = usable(forenames);
    if (family == null && given == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PersonName(family, given == null ? List.of() : Arrays.asList(given.split(" ", -1))));
  }

  public @Nullable String forename() {
    return forenames.isEmpty() ? null : forenames.getFirst();
  }

  /** The surname without spaces, so that MC DONALD equals MCDONALD. */
  public @Nullable String joinedSurname() {
    return surname == null ? null : surname.replace(" ", "");
  }

  private static @Nullable String usable(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var folded = Folding.fold(text);
    var standsIn =
        STAND_INS.contains(folded)
            || STAND_INS.contains(folded.split(" ", -1)[0])
            || folded.startsWith("NOT KNOWN");
    return folded.isEmpty() || standsIn ? null : folded;
  }

  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
