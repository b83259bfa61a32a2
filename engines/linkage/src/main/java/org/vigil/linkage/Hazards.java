package org.vigil.linkage;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vigil.linkage.cluster.Constraint;

/** Patterns in which much agrees and yet two people may stand behind it; a person must look before such records are joined. */
public final class Hazards {

  /** Fewer years between births hardly make parent and child. */
  private static final int GENERATION_YEARS = 14;

  /** A person dies once; reports of one death seldom lie further apart. */
  private static final int DEATHS_APART_DAYS = 14;

  private Hazards() {}

  /**
   * The same for clustering: two of these records that raise a doubt are not put in one cluster unseen.
   *
   * @param records in the order in which the clustering numbers them
   */
  public static Constraint among(List<PersonDetails> records) {
    return Constraint.betweenTwo(
        (left, right) ->
            between(records.get(left), records.get(right)).stream()
                .findFirst()
                .map(Doubt::text)
                .orElse(null));
  }

  /** Everything that forbids joining the two without a person's decision. */
  static Set<Doubt> between(PersonDetails a, PersonDetails b) {
    var doubts = EnumSet.noneOf(Doubt.class);
    if (differIn(AgencyReference.Kind.CORONER, a, b)) {
      doubts.add(Doubt.TWO_CORONER_REFERENCES);
    }
    if (differIn(AgencyReference.Kind.REGISTRATION, a, b)) {
      doubts.add(Doubt.TWO_REGISTRATION_ENTRIES);
    }
    if (differentNhsNumbers(a, b)) {
      doubts.add(Doubt.TWO_NHS_NUMBERS);
    }
    if (diedApart(a, b)) {
      doubts.add(Doubt.DEATHS_APART);
    }
    if (mayBeTwins(a, b)) {
      doubts.add(Doubt.POSSIBLE_TWINS);
    }
    if (forenamesDiffer(a, b)) {
      doubts.add(Doubt.FORENAMES_DIFFER);
    }
    if (aGenerationApart(a, b)) {
      doubts.add(Doubt.A_GENERATION_APART);
    }
    return doubts;
  }

  /**
   * Same surname, day of birth and postcode, but forenames that are hardly one. Forenames that are merely close are one misspelt, unless both are names
   * in use (JOHN and JOAN), they begin differently (JAYDEN and KAYDEN), or the sexes told differ (DANIEL and DANIELLE). The same NHS number tells that
   * it is one person after all.
   */
  public static boolean mayBeTwins(PersonDetails a, PersonDetails b) {
    var household = a.postcode() != null && Objects.equals(a.postcode(), b.postcode());
    var sameBirth = a.dateOfBirth() != null && Objects.equals(a.dateOfBirth(), b.dateOfBirth());
    if (!household || !sameBirth || sameNhsNumber(a, b)) {
      return false;
    }
    var pairs = NamePair.across(a, b);
    return pairs.stream().anyMatch(pair -> pair.surnamesAgree() && pair.forenamesTold())
        && pairs.stream().noneMatch(pair -> maybeOneForename(pair, sexesDiffer(a, b)));
  }

  private static boolean maybeOneForename(NamePair pair, boolean sexesDiffer) {
    return pair.forenamesAgree()
        || pair.forenamesStandForEachOther()
        || pair.forenamesClose() && !pair.forenamesAreTwoNames() && !sexesDiffer;
  }

  private static boolean sexesDiffer(PersonDetails a, PersonDetails b) {
    return a.sex() != null && b.sex() != null && a.sex() != b.sex();
  }

  static boolean sameNhsNumber(PersonDetails a, PersonDetails b) {
    return a.nhsNumber() != null && Objects.equals(a.nhsNumber(), b.nhsNumber());
  }

  /** A number given to a person, as the coroner's, not to an incident, which may have more than one victim. */
  public static boolean shareAPersonsReference(PersonDetails a, PersonDetails b) {
    return a.references().stream()
        .filter(reference -> reference.kind().givenToAPerson())
        .anyMatch(b.references()::contains);
  }

  /** Forenames told on both sides, of which none can stand for another, and no number to say that it is one person nevertheless. */
  private static boolean forenamesDiffer(PersonDetails a, PersonDetails b) {
    var pairs = NamePair.across(a, b);
    return pairs.stream().anyMatch(NamePair::forenamesTold)
        && pairs.stream().noneMatch(pair -> pair.forenamesCompatible() || pair.swapped())
        && !sameNhsNumber(a, b)
        && !shareAPersonsReference(a, b);
  }

  private static boolean differentNhsNumbers(PersonDetails a, PersonDetails b) {
    return a.nhsNumber() != null && b.nhsNumber() != null && !sameNhsNumber(a, b);
  }

  private static boolean differIn(AgencyReference.Kind kind, PersonDetails a, PersonDetails b) {
    var mine = a.references().stream().filter(reference -> reference.kind() == kind).toList();
    var theirs = b.references().stream().filter(reference -> reference.kind() == kind).toList();
    return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
  }

  private static boolean diedApart(PersonDetails a, PersonDetails b) {
    var mine = a.dateOfDeath();
    var theirs = b.dateOfDeath();
    return mine != null && theirs != null && mine.daysApart(theirs) > DEATHS_APART_DAYS;
  }

  /**
   * By the dates of birth, or, where one is not told, by the ages: a father and a son of one name may die in one fire. An age may be a guess, which a
   * person's reference outweighs.
   */
  private static boolean aGenerationApart(PersonDetails a, PersonDetails b) {
    if (sameNhsNumber(a, b)) {
      return false;
    }
    if (a.dateOfBirth() != null && b.dateOfBirth() != null) {
      return Math.abs(ChronoUnit.YEARS.between(a.dateOfBirth(), b.dateOfBirth()))
          >= GENERATION_YEARS;
    }
    var mine = a.yearsLived();
    var theirs = b.yearsLived();
    return mine != null
        && theirs != null
        && Math.abs(mine - theirs) >= GENERATION_YEARS
        && !shareAPersonsReference(a, b);
  }
}
