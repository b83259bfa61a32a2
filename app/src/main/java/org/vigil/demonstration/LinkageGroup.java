package org.vigil.demonstration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** What rows have in common when linking is measured: who told them, and what went wrong in the telling. */
enum LinkageGroup {
  ALL("all", "All but unidentified people"),
  CORONERS_OFFICER("feed", "Coroner's officers"),
  POLICE("feed", "Police"),
  AMBULANCE("feed", "Ambulance"),
  TREATMENT("feed", "Treatment"),
  REGISTRATION("feed", "Death registrations"),
  NOTHING_WRONG("hazard", "Nothing wrong in the telling"),
  NO_NHS_NUMBER("hazard", "No NHS number"),
  MISSPELT("hazard", "Name misspelt"),
  ALIAS("hazard", "Alias"),
  NAMES_SWAPPED("hazard", "Surname and forename swapped"),
  MAIDEN_NAME("hazard", "Maiden name"),
  BIRTH_WRONG("hazard", "Date of birth wrong"),
  BIRTH_ABSENT("hazard", "Date of birth absent"),
  TWINS("hazard", "Twins"),
  FATHER_AND_SON("hazard", "Father and son"),
  HOSTEL("hazard", "Hostel"),
  NO_FIXED_ABODE("hazard", "No fixed abode"),
  DEATH_IN_A_RANGE("hazard", "Day of death known as a range"),
  UNIDENTIFIED("apart", "Unknown when first reported");

  private final String kind;
  private final String label;

  LinkageGroup(String kind, String label) {
    this.kind = kind;
    this.label = label;
  }

  String kind() {
    return kind;
  }

  String label() {
    return label;
  }

  /** Kin at one address, both sides of each pair. */
  record Kinships(Set<Integer> twins, Set<Integer> fathersAndSons) {}

  static Kinships kinships(Collection<LinkageQuality.Placed> rows) {
    var people = new HashMap<Integer, Person>();
    rows.forEach(row -> people.put(row.truth().personId(), row.truth().person()));
    var twins = new HashSet<Integer>();
    var fathersAndSons = new HashSet<Integer>();
    for (var person : people.values()) {
      if (!person.hazards().contains(Hazard.KIN_AT_ONE_ADDRESS)) {
        continue;
      }
      for (var other : people.values()) {
        if (other.id() != person.id()
            && other.home().equals(person.home())
            && other.surname().equals(person.surname())) {
          var kind = other.dateOfBirth().equals(person.dateOfBirth()) ? twins : fathersAndSons;
          kind.add(person.id());
          kind.add(other.id());
        }
      }
    }
    return new Kinships(twins, fathersAndSons);
  }

  /** The groups of one row; of an unidentified person's, that one alone. */
  static Set<LinkageGroup> of(LinkageQuality.Placed row, Kinships kinships) {
    var truth = row.truth();
    var hazards = truth.hazards();
    if (hazards.contains(Hazard.UNIDENTIFIED)) {
      return EnumSet.of(UNIDENTIFIED);
    }
    var groups = EnumSet.of(ALL, told(truth.feed()));
    if (!row.nhsNumberTold()) {
      groups.add(NO_NHS_NUMBER);
    }
    for (var hazard : hazards) {
      switch (hazard) {
        case MISSPELT_NAME -> groups.add(MISSPELT);
        case ALIAS -> groups.add(ALIAS);
        case NAMES_SWAPPED -> groups.add(NAMES_SWAPPED);
        case MAIDEN_NAME -> groups.add(MAIDEN_NAME);
        case DAY_MONTH_SWAPPED, WRONG_YEAR_OF_BIRTH -> groups.add(BIRTH_WRONG);
        case AGE_ONLY -> groups.add(BIRTH_ABSENT);
        case HOSTEL -> groups.add(HOSTEL);
        case NO_FIXED_ABODE -> groups.add(NO_FIXED_ABODE);
        case DATE_OF_DEATH_RANGE -> groups.add(DEATH_IN_A_RANGE);
        case MISSING_NHS_NUMBER,
            BAD_CHECK_DIGIT,
            UNIDENTIFIED,
            WRONG_DISTRICT,
            LATE,
            NOT_TOLD,
            MISSPELT_SUBSTANCE,
            IMPOSSIBLE_DATE,
            KIN_AT_ONE_ADDRESS -> {}
      }
    }
    if (kinships.twins().contains(truth.personId())) {
      groups.add(TWINS);
    }
    if (kinships.fathersAndSons().contains(truth.personId())) {
      groups.add(FATHER_AND_SON);
    }
    if (groups.size() == 2) {
      groups.add(NOTHING_WRONG);
    }
    return groups;
  }

  private static LinkageGroup told(String feed) {
    return switch (feed) {
      case "coroners-officer" -> CORONERS_OFFICER;
      case "police-sudden-death" -> POLICE;
      case "ambulance" -> AMBULANCE;
      case "treatment-provider" -> TREATMENT;
      case "death-registration" -> REGISTRATION;
      default -> throw new IllegalArgumentException("no partner of the county tells by " + feed);
    };
  }
}
