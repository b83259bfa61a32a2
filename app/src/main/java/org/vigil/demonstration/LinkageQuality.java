package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigil.matching.LinkTally;

/**
 * How well rows were gathered into case files, pair by pair against the truth. A pair counts under every group either row
 * belongs to. Rows of people nobody had identified yet stand apart: they are in no group but their own.
 *
 * @param whole people with one case file, whole and theirs alone
 */
record LinkageQuality(int rows, int people, int whole, Map<LinkageGroup, LinkTally> tallies) {
  LinkageQuality {
    tallies = Map.copyOf(tallies);
  }

  /**
   * A row, the case file it was gathered into, and what was asked.
   *
   * @param nhsNumberTold whether this row told a number that can be used
   * @param asked whether a person was asked about this row
   * @param inQuestionWith the case files that an open question puts beside this row's
   */
  record Placed(
      TruthRow truth,
      String caseFile,
      boolean nhsNumberTold,
      boolean asked,
      Set<String> inQuestionWith) {}

  static LinkageQuality of(Collection<Placed> placed) {
    var byPerson = new LinkedHashMap<Integer, List<Placed>>();
    var byCaseFile = new LinkedHashMap<String, List<Placed>>();
    for (var row : placed) {
      byPerson.computeIfAbsent(row.truth().personId(), person -> new ArrayList<>()).add(row);
      byCaseFile.computeIfAbsent(row.caseFile(), file -> new ArrayList<>()).add(row);
    }
    var tally = new Tally(LinkageGroup.kinships(placed));
    placed.forEach(tally::row);
    byPerson.values().forEach(tally::aboutOnePerson);
    byCaseFile.values().forEach(tally::inOneCaseFile);
    int whole =
        (int)
            byPerson.values().stream()
                .filter(rows -> rows.stream().map(Placed::caseFile).distinct().count() == 1)
                .filter(
                    rows ->
                        byCaseFile.getOrDefault(rows.getFirst().caseFile(), List.of()).size()
                            == rows.size())
                .count();
    return new LinkageQuality(placed.size(), byPerson.size(), whole, tally.counts());
  }

  LinkTally of(LinkageGroup group) {
    return tallies.getOrDefault(group, LinkTally.NONE);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d rows about the deaths of %,d people; %,d people (%.1f %%) have one case file, whole and theirs alone."
            .formatted(rows, people, whole, 100.0 * whole / people));
    lines.add(
        "%-34s %7s %7s %6s %7s %8s  %9s %8s %8s %8s"
            .formatted(
                "pairs of rows",
                "rows",
                "right",
                "wrong",
                "missed",
                "waiting",
                "precision",
                "recall",
                "F1",
                "asked"));
    for (var group : LinkageGroup.values()) {
      if (of(group).rows() > 0) {
        lines.add(line(group.label(), of(group)));
      }
    }
    return lines;
  }

  private static String line(String name, LinkTally tally) {
    return String.format(
        Locale.UK,
        "%-34s %7d %7d %6d %7d %8d  %9.5f %8.5f %8.5f %7.2f%%",
        name,
        tally.rows(),
        tally.right(),
        tally.wrong(),
        tally.missed(),
        tally.waiting(),
        tally.precision(),
        tally.recall(),
        tally.f1(),
        100 * tally.reviewLoad());
  }

  /** Counts each pair once: pairs about one person here, pairs about two people in one case file there. */
  private static final class Tally {
    private final LinkageGroup.Kinships kinships;
    private final Map<LinkageGroup, long[]> counts = new HashMap<>();

    Tally(LinkageGroup.Kinships kinships) {
      this.kinships = kinships;
    }

    void row(Placed row) {
      for (var group : groups(row)) {
        add(group, 0);
        if (row.asked()) {
          add(group, 1);
        }
      }
    }

    void aboutOnePerson(List<Placed> rows) {
      var answered = answered(rows);
      for (int i = 0; i < rows.size(); i++) {
        for (int j = i + 1; j < rows.size(); j++) {
          var one = rows.get(i);
          var other = rows.get(j);
          boolean linked = one.caseFile().equals(other.caseFile());
          boolean waiting =
              !linked && answered.getOrDefault(one.caseFile(), Set.of()).contains(other.caseFile());
          count(one, other, linked ? 2 : waiting ? 5 : 4);
        }
      }
    }

    void inOneCaseFile(List<Placed> rows) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = i + 1; j < rows.size(); j++) {
          if (rows.get(i).truth().personId() != rows.get(j).truth().personId()) {
            count(rows.get(i), rows.get(j), 3);
          }
        }
      }
    }

    /** Of one person's case files, those that open questions would join once they are answered rightly. */
    private static Map<String, Set<String>> answered(List<Placed> rows) {
      var theirs = new HashSet<>(rows.stream().map(Placed::caseFile).toList());
      var joined = new HashMap<String, Set<String>>();
      theirs.forEach(file -> joined.put(file, new HashSet<>(Set.of(file))));
      for (var row : rows) {
        for (var other : row.inQuestionWith()) {
          if (theirs.contains(other)) {
            var both = new HashSet<>(joined.getOrDefault(row.caseFile(), Set.of()));
            both.addAll(joined.getOrDefault(other, Set.of()));
            both.forEach(file -> joined.put(file, both));
          }
        }
      }
      return joined;
    }

    private void count(Placed one, Placed other, int what) {
      var groups = new HashSet<>(groups(one));
      groups.addAll(groups(other));
      if (groups.contains(LinkageGroup.UNIDENTIFIED)) {
        add(LinkageGroup.UNIDENTIFIED, what);
      } else {
        groups.forEach(group -> add(group, what));
      }
    }

    private Set<LinkageGroup> groups(Placed row) {
      return LinkageGroup.of(row, kinships);
    }

    private void add(LinkageGroup group, int what) {
      counts.computeIfAbsent(group, g -> new long[6])[what]++;
    }

    Map<LinkageGroup, LinkTally> counts() {
      var tallies = new HashMap<LinkageGroup, LinkTally>();
      counts.forEach(
          (group, n) -> tallies.put(group, new LinkTally(n[0], n[1], n[2], n[3], n[4], n[5])));
      return tallies;
    }
  }
}
