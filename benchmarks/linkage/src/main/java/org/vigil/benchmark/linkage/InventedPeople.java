package org.vigil.benchmark.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.table.RecordTable;

/**
 * People who do not exist, some of them told of twice, with the slips of those who told. The same seed gives the same records.
 *
 * <p>Names are made of syllables and are as unevenly common as names are: the frequency of the nth commonest falls with its rank. A fifth of the records
 * are of somebody told of before.
 */
final class InventedPeople {

  static final List<String> COLUMNS =
      List.of("first_name", "surname", "dob", "postcode", "city", "sex");

  private static final int FORENAMES = 3_000;
  private static final int SURNAMES = 40_000;
  private static final int POSTCODES_PER_THOUSAND = 62;
  private static final double AGAIN = 0.2;
  private static final String[] BEGINNINGS = {
    "BA", "BRE", "CA", "CHA", "DA", "DRI", "E", "FA", "GRA", "HA", "JO", "KE", "LA", "MA", "MC",
    "NI", "O", "PA", "RO", "SA", "SHE", "STA", "TA", "THO", "WA", "WHI", "YA", "ZE"
  };
  private static final String[] MIDDLES = {
    "BER", "CO", "DI", "LA", "LI", "MA", "NA", "NE", "RA", "RI", "RO", "SE", "TE", "VI"
  };
  private static final String[] ENDINGS = {
    "D", "LEY", "MAN", "N", "NE", "R", "RD", "S", "SON", "TH", "TON", "WELL", "X", "Y"
  };

  private final Random random;
  private final String[] forenames;
  private final String[] surnames;
  private final int records;
  private final List<List<@Nullable String>> before = new ArrayList<>();

  InventedPeople(int records, long seed) {
    this.records = records;
    random = new Random(seed);
    forenames = names(FORENAMES, 1);
    surnames = names(SURNAMES, 2);
  }

  RecordTable table() {
    var table = new RecordTable(COLUMNS);
    for (var i = 0; i < records; i++) {
      var again = !before.isEmpty() && random.nextDouble() < AGAIN;
      var values = again ? somebodyAgain() : somebody();
      if (!again && before.size() < 200_000) {
        before.add(values);
      }
      table.add("r%08d".formatted(i), "invented", values);
    }
    return table;
  }

  /** Somebody of the table, told of once more. */
  List<@Nullable String> somebodyAgain() {
    return told(before.get(random.nextInt(before.size())));
  }

  /** Somebody who need not be in the table. */
  List<@Nullable String> somebody() {
    var area = (int) (Math.pow(random.nextDouble(), 1.5) * 120);
    var postcodes = Math.max(50, records / 1000 * POSTCODES_PER_THOUSAND / 120);
    return Arrays.asList(
        uneven(forenames),
        uneven(surnames),
        LocalDate.of(1930, 1, 1).plusDays(random.nextInt(365 * 75)).toString(),
        postcode(area, random.nextInt(postcodes)),
        "CITY" + area,
        random.nextBoolean() ? "M" : "F");
  }

  private List<@Nullable String> told(List<@Nullable String> person) {
    var values = new ArrayList<@Nullable String>(person);
    for (var i = 0; i < values.size(); i++) {
      var value = values.get(i);
      var chance = random.nextDouble();
      if (value == null || chance < 0.04) {
        values.set(i, null);
      } else if (chance < 0.14) {
        values.set(i, i == 2 ? slippedDate(value) : slipped(value));
      }
    }
    return values;
  }

  private String slipped(String text) {
    var at = random.nextInt(text.length());
    var letter = (char) ('A' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + letter + text.substring(Math.min(text.length(), at + 1));
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      default -> text.length() < 3 ? text + letter : text.substring(0, at) + text.substring(at + 1);
    };
  }

  private String slippedDate(String date) {
    var day = LocalDate.parse(date);
    return switch (random.nextInt(3)) {
      case 0 -> day.plusDays(random.nextInt(9) + 1L).toString();
      case 1 -> day.plusMonths(1).toString();
      default -> day.plusYears(random.nextInt(9) - 4L).toString();
    };
  }

  private static String postcode(int area, int number) {
    return "%c%d %d%c%c"
        .formatted(
            'A' + area % 26,
            area / 26 + 1,
            number % 10,
            'A' + number / 10 % 26,
            'A' + number / 260 % 26);
  }

  /** The nth name is about as common as 1/(n + 10). */
  private String uneven(String[] names) {
    var place = (int) (10 * (Math.pow(names.length / 10.0 + 1, random.nextDouble()) - 1));
    return names[Math.min(place, names.length - 1)];
  }

  private String[] names(int many, int middles) {
    var names = new LinkedHashSet<String>();
    while (names.size() < many) {
      var name = new StringBuilder(one(BEGINNINGS));
      for (var i = 0; i < middles || random.nextInt(3) == 0; i++) {
        name.append(one(MIDDLES));
      }
      names.add(name.append(one(ENDINGS)).toString());
    }
    return names.toArray(String[]::new);
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
