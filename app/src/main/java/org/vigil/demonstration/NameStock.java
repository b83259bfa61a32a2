package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names to draw from: surnames by community and weight, forenames by birth decade and rank, short forms. */
final class NameStock {
  record Surname(String community, String name, double upTo) {}

  private final List<Surname> surnames = new ArrayList<>();
  private final double totalWeight;
  private final Map<String, List<String>> ofCommunity = new HashMap<>();
  private final TreeMap<Integer, Map<String, List<String>>> ofBirthYear = new TreeMap<>();
  private final Map<String, List<String>> shortForms = new HashMap<>();

  NameStock() {
    double sum = 0;
    for (var row : DataFile.rows("surnames.csv")) {
      sum += Double.parseDouble(row[2]);
      surnames.add(new Surname(row[0], row[1], sum));
    }
    totalWeight = sum;
    for (var row : DataFile.rows("forenames-communities.csv")) {
      ofCommunity.computeIfAbsent(row[0] + row[1], key -> new ArrayList<>()).add(row[2]);
    }
    for (var row : DataFile.rows("forenames-england-and-wales.csv")) {
      ofBirthYear
          .computeIfAbsent(Integer.valueOf(row[0]), year -> new HashMap<>())
          .computeIfAbsent(row[1], sex -> new ArrayList<>())
          .add(row[3]);
    }
    for (var row : DataFile.rows("short-forms.csv")) {
      shortForms.computeIfAbsent(row[0], name -> new ArrayList<>()).add(row[1]);
    }
  }

  Surname surname(Dice dice) {
    double at = dice.fraction() * totalWeight;
    return surnames.stream()
        .filter(surname -> at < surname.upTo())
        .findFirst()
        .orElse(surnames.getLast());
  }

  String forename(String community, boolean male, int birthYear, Dice dice) {
    var own = ofCommunity.get(community + (male ? "M" : "F"));
    double ownShare =
        switch (community) {
          case "british" -> 0;
          case "irish" -> 0.4;
          case "caribbean" -> 0.3;
          default -> 0.9;
        };
    if (own != null && dice.chance(ownShare)) {
      return dice.pick(own);
    }
    var decade = ofBirthYear.floorEntry(birthYear + 4);
    var ranked =
        (decade == null ? ofBirthYear.firstEntry() : decade).getValue().get(male ? "M" : "F");
    return ranked == null ? "Alex" : ranked.get(byRank(ranked.size(), dice));
  }

  /** Rank r with weight 1/(r + 5), about how steeply names fell off in the decades concerned [D]. */
  private static int byRank(int names, Dice dice) {
    double size = names + 5.5;
    double start = 5.5;
    return (int) Math.min(names - 1, start * StrictMath.pow(size / start, dice.fraction()) - start);
  }

  List<String> shortFormsOf(String forename) {
    return shortForms.getOrDefault(forename, List.of());
  }
}
