package org.vigil.matching;

import java.util.Optional;
import org.vigil.linkage.AgencyReference;
import org.vigil.linkage.PersonDetails;
import org.vigil.linkage.Sex;
import org.vigil.notification.Fact;
import org.vigil.notification.Facts;
import org.vigil.notification.Notification;

/** What a notification says of who a person is, in the words of the linkage engine. */
final class Identities {
  private Identities() {}

  static PersonDetails of(Notification notification) {
    var facts = notification.facts();
    var details =
        PersonDetails.from(notification.feed())
            .name(facts.value(Fact.SURNAME).orElse(null), facts.value(Fact.FORENAMES).orElse(null))
            .knownAs(facts.value(Fact.KNOWN_AS).orElse(null))
            .maidenName(facts.value(Fact.MAIDEN_NAME).orElse(null))
            .sex(facts.value(Fact.SEX).map(Identities::sex).orElse(null))
            .dateOfBirth(facts.day(Fact.DATE_OF_BIRTH).orElse(null))
            .age(facts.value(Fact.AGE).map(Integer::valueOf).orElse(null))
            .nhsNumber(facts.value(Fact.NHS_NUMBER).orElse(null))
            .postcode(postcode(facts).orElse(null))
            .reference(
                AgencyReference.Kind.CORONER, facts.value(Fact.CORONER_REFERENCE).orElse(null))
            .reference(
                AgencyReference.Kind.REGISTRATION,
                facts.value(Fact.REGISTRATION_ENTRY).orElse(null))
            .reference(AgencyReference.Kind.POLICE, facts.value(Fact.POLICE_REFERENCE).orElse(null))
            .reference(
                AgencyReference.Kind.AMBULANCE, facts.value(Fact.AMBULANCE_REFERENCE).orElse(null))
            .reference(
                AgencyReference.Kind.TREATMENT, facts.value(Fact.TREATMENT_REFERENCE).orElse(null));
    died(facts, details);
    return details.build();
  }

  /** Where the person lived; where nobody says, the place of the incident, which most often is the home. */
  private static Optional<String> postcode(Facts facts) {
    return facts.value(Fact.POSTCODE).or(() -> facts.value(Fact.INCIDENT_POSTCODE));
  }

  /** The day of death; where it is not told, the days between last seen alive and found. */
  private static void died(Facts facts, PersonDetails.Builder details) {
    var death = facts.day(Fact.DATE_OF_DEATH);
    var found = facts.day(Fact.DATE_FOUND);
    var seen = facts.day(Fact.LAST_SEEN_ALIVE);
    if (death.isPresent()) {
      details.died(death.get());
    } else if (found.isPresent()) {
      var earliest = seen.filter(day -> !day.isAfter(found.get())).orElse(found.get());
      details.diedBetween(earliest, found.get());
    }
  }

  private static Sex sex(String canonical) {
    return switch (canonical) {
      case "male" -> Sex.MALE;
      case "female" -> Sex.FEMALE;
      default -> Sex.INDETERMINATE;
    };
  }
}
