package org.vigil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A county's records of five years, invented with the slips that agencies make, linked one by one as they would come in. */
class CountyTest {

  private static final List<String> FORENAMES =
      List.of(
          "John",
          "David",
          "Michael",
          "Paul",
          "Mark",
          "Daniel",
          "James",
          "Robert",
          "Thomas",
          "Lee",
          "Craig",
          "Susan",
          "Emma",
          "Kelly",
          "Sarah",
          "Jade",
          "Nicola",
          "Lisa",
          "Peter",
          "Stephen",
          "Christopher",
          "Matthew",
          "Ryan",
          "Tracy",
          "Karen");

  private final Random random = new Random(2026);
  private final Map<String, List<Candidate>> byKey = new HashMap<>();
  private final Map<String, Integer> personOfGroup = new HashMap<>();

  private int held;

  @Test
  void nobody_is_joined_to_another_and_nearly_everybody_is_found_again() {
    var records = new ArrayList<Told>();
    for (var person = 0; person < 600; person++) {
      records.addAll(recordsOf(person));
    }
    Collections.shuffle(records, random);
    var joined = 0;
    var wronglyJoined = 0;
    var reviewed = 0;
    var missed = 0;
    var again = 0;
    for (var told : records) {
      var known = personOfGroup.containsValue(told.person());
      again += known ? 1 : 0;
      switch (new Linker(LinkageModel.prior(), personOfGroup.size())
          .decide(told.details(), candidates(told.details()))) {
        case LinkDecision.SamePerson same -> {
          joined++;
          wronglyJoined += isOf(told, same.best().group()) ? 0 : 1;
          hold(told, same.best().group());
        }
        case LinkDecision.NeedsReview review -> {
          reviewed++;
          hold(told, groupOf(told, review.best().group()));
        }
        case LinkDecision.NewPerson other -> {
          missed += known ? 1 : 0;
          hold(told, null);
        }
      }
    }
    var seen =
        "joined %d, wrongly %d, reviewed %d, missed %d, of %d to be found"
            .formatted(joined, wronglyJoined, reviewed, missed, again);
    assertThat(wronglyJoined).as(seen).isZero();
    assertThat(missed).as(seen).isLessThan(again / 50);
    assertThat(reviewed).as(seen).isLessThan(records.size() / 8);
    assertThat(joined).as(seen).isGreaterThan(again * 8 / 10);
  }

  /** Two to four records of a person; every tenth person is the twin or the child of the one before. */
  private List<Told> recordsOf(int person) {
    var kin = person % 10 == 9;
    var origin = new Random(kin ? person - 1 : person);
    var surname = surname(origin);
    var postcode =
        "SG%d %d%s".formatted(1 + origin.nextInt(19), 1 + origin.nextInt(9), letters(origin));
    var born = LocalDate.of(1950, 1, 1).plusDays(origin.nextInt(50 * 365));
    var own = new Random(1_000_000L + person);
    if (kin && person % 20 == 9) {
      born = born.plusYears(22).plusDays(own.nextInt(300));
    }
    var forename =
        FORENAMES.get(kin ? (person * 7) % FORENAMES.size() : own.nextInt(FORENAMES.size()));
    var died = LocalDate.of(2021, 1, 1).plusDays(own.nextInt(5 * 365));
    var records = new ArrayList<Told>();
    for (var copy = 0; copy < 2 + own.nextInt(3); copy++) {
      records.add(
          new Told(
              person, told(own, surname, forename, postcode, born, died, kin || person % 10 == 8)));
    }
    return records;
  }

  private static PersonDetails told(
      Random own,
      String surname,
      String forename,
      String postcode,
      LocalDate born,
      LocalDate died,
      boolean kin) {
    var misspelt =
        own.nextInt(12) == 0 ? surname.substring(0, surname.length() - 1) + "e" : surname;
    var builder = PersonDetails.from("feed").name(misspelt, forename);
    if (own.nextInt(10) > 0) {
      builder.dateOfBirth(
          own.nextInt(15) == 0 && born.getDayOfMonth() <= 12 ? swapped(born) : born);
    } else {
      builder.age(died.getYear() - born.getYear());
    }
    if (kin || own.nextInt(4) > 0) {
      builder.postcode(postcode);
    }
    if (own.nextInt(5) > 0) {
      builder.died(died.plusDays(own.nextInt(10) < 6 ? 0 : own.nextInt(4)));
    }
    return builder.build();
  }

  private static LocalDate swapped(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
  }

  private static String surname(Random origin) {
    var common = LinkageModel.prior().surnames().frequencies().keySet().stream().sorted().toList();
    return origin.nextInt(4) == 0
        ? common.get(origin.nextInt(common.size()))
        : "Har" + letters(origin) + letters(origin);
  }

  private static String letters(Random origin) {
    return "" + (char) ('A' + origin.nextInt(26)) + (char) ('A' + origin.nextInt(26));
  }

  private List<Candidate> candidates(PersonDetails details) {
    return BlockingKeys.of(details).stream()
        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
        .distinct()
        .toList();
  }

  /** A reviewer knows the truth: the case file proposed if it is right, else a new one. */
  private @Nullable String groupOf(Told told, String proposed) {
    return isOf(told, proposed) ? proposed : null;
  }

  private boolean isOf(Told told, String group) {
    return Integer.valueOf(told.person()).equals(personOfGroup.get(group));
  }

  private void hold(Told told, @Nullable String group) {
    var chosen = group == null ? "c" + personOfGroup.size() : group;
    personOfGroup.putIfAbsent(chosen, told.person());
    var candidate = new Candidate("r" + held++, chosen, told.details());
    BlockingKeys.of(told.details())
        .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(candidate));
  }

  private record Told(int person, PersonDetails details) {}
}
