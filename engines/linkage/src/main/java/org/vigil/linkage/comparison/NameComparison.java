package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.NamePair;
import org.vigil.linkage.PersonDetails;

/** Surname and forename together, over every name either side is known by: the best pair of names counts. */
@AutoService(Comparison.class)
public final class NameComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          level(
              "surname and forename agree", pair -> pair.surnamesAgree() && pair.forenamesAgree()),
          level(
              "surname agrees, forename is a nickname, an initial or a second forename",
              pair -> pair.surnamesAgree() && pair.forenamesStandForEachOther()),
          level(
              "surname agrees, forename is close",
              pair -> pair.surnamesAgree() && pair.forenamesClose()),
          level("surname and forename are swapped", NamePair::swapped),
          level(
              "surname is close or a part, forename agrees",
              pair ->
                  pair.surnamesClose()
                      && (pair.forenamesAgree() || pair.forenamesStandForEachOther())),
          level(
              "surname and forename are close",
              pair -> pair.surnamesClose() && pair.forenamesClose()),
          level(
              "surname agrees, forename not told",
              pair -> pair.surnamesAgree() && !pair.forenamesTold()),
          level("surname agrees, forename differs", NamePair::surnamesAgree),
          level(
              "forename agrees, surname differs",
              pair -> pair.forenamesAgree() || pair.forenamesStandForEachOther()),
          ComparisonLevel.otherwise("names differ"));

  @Override
  public String name() {
    return "name";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return NamePair.across(a, b).stream()
        .anyMatch(pair -> pair.surnamesTold() || pair.forenamesTold());
  }

  @Override
  public int chances(PersonDetails a, PersonDetails b) {
    return NamePair.across(a, b).size();
  }

  /** The surnames of the pairs whose surnames agree, or else are close. */
  @Override
  public List<String> sharedTerms(PersonDetails a, PersonDetails b) {
    var agreeing = surnames(a, b, NamePair::surnamesAgree);
    return agreeing.isEmpty() ? surnames(a, b, NamePair::surnamesClose) : agreeing;
  }

  private static List<String> surnames(
      PersonDetails a, PersonDetails b, Predicate<NamePair> chosen) {
    return NamePair.across(a, b).stream()
        .filter(chosen)
        .flatMap(pair -> Stream.of(pair.left().joinedSurname(), pair.right().joinedSurname()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static ComparisonLevel level(String label, Predicate<NamePair> holds) {
    return new ComparisonLevel(label, (a, b) -> NamePair.across(a, b).stream().anyMatch(holds));
  }
}
