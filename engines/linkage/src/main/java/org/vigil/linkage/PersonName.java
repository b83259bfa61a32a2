package org.vigil.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
      Set.of(
          "UNKNOWN",
          "UNKOWN",
          "UNK",
          "UNKN",
          "UNIDENTIFIED",
          "UNIDENT",
          "UNNAMED",
          "ANONYMOUS",
          "NK",
          "TBC",
          "TBA",
          "NONE",
          "NIL",
          "XX",
          "XXX",
          "BABY",
          "INFANT",
          "NEWBORN",
          "MALE",
          "FEMALE");

  /** Told apart before folding from the initials N A and N K. */
  private static final Pattern NOT_APPLICABLE = Pattern.compile("(?i)n/[ak]");

  /** Words before or within a surname that are no surname by themselves. */
  private static final Set<String> PARTICLES =
      Set.of(
          "ABU", "AL", "BEN", "BIN", "BINT", "DA", "DAS", "DE", "DEL", "DELA", "DEN", "DER", "DI",
          "DO", "DOS", "DU", "EL", "FITZ", "IBN", "LA", "LE", "MAC", "MC", "SAINT", "ST", "TEN",
          "TER", "UL", "VAN", "VON", "ZU");

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

  /** Of a surname of several words, those that may be told alone: SMITH and JONES of SMITH JONES, HASSAN of AL HASSAN; none of a single word. */
  List<String> surnameParts() {
    return surname == null || !surname.contains(" ")
        ? List.of()
        : Arrays.stream(surname.split(" ", -1)).filter(PersonName::canStandAlone).toList();
  }

  /** This surname is some of the other's words, side by side: JONES of SMITH JONES, DE SOUZA of LIMA DE SOUZA; not VAN of VAN DYKE. */
  boolean surnameIsPartOf(PersonName other) {
    return surname != null
        && other.surname != null
        && !surname.equals(other.surname)
        && (" " + other.surname + " ").contains(" " + surname + " ")
        && Arrays.stream(surname.split(" ", -1)).anyMatch(PersonName::canStandAlone);
  }

  /** SMITH JONES and JONES SMITH. */
  boolean surnamesHaveTheSameWords(PersonName other) {
    return surname != null
        && other.surname != null
        && Arrays.equals(
            Arrays.stream(surname.split(" ", -1)).sorted().toArray(),
            Arrays.stream(other.surname.split(" ", -1)).sorted().toArray());
  }

  private static boolean canStandAlone(String word) {
    return word.length() > 2 && !PARTICLES.contains(word);
  }

  private static @Nullable String usable(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var folded = Folding.fold(text);
    var standsIn =
        STAND_INS.contains(folded.split(" ", -1)[0])
            || folded.equals("NO NAME")
            || folded.startsWith("NOT ")
            || NOT_APPLICABLE.matcher(text.strip()).matches();
    return folded.isEmpty() || standsIn ? null : folded;
  }

  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
