package org.vigil.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well rows were gathered into case files, pair by pair against the truth. Precision: of the pairs of rows in one case
 * file, the share that are about one person. Recall: of the pairs about one person, the share in one case file. A pair counts
 * under every hazard either row has.
 */
record LinkageQuality(
    int rows, int people, int whole, Count all, Count withoutHazard, Map<Hazard, Count> byHazard) {
  LinkageQuality {
    byHazard = Map.copyOf(byHazard);
  }

  /** A row, the case file it was gathered into, and the case files that an open question puts beside it. */
  record Placed(TruthRow truth, String caseFile, Set<String> inQuestionWith) {}

  /** Pairs: linked and right, linked and wrong, about one person and missed, and of those missed the ones asked of a person. */
  static final class Count {
    private long right;
    private long wrong;
    private long missed;
    private long asked;

    private void add(boolean linked, boolean same, boolean question) {
      right += linked && same ? 1 : 0;
      wrong += linked && !same ? 1 : 0;
      missed += !linked && same ? 1 : 0;
      asked += !linked && same && question ? 1 : 0;
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** Recall once people have answered the open questions rightly. */
    double recallWithReview() {
      return right + missed == 0 ? 1 : (double) (right + asked) / (right + missed);
    }

    private String line(String name) {
      return String.format(
          Locale.UK,
          "%-24s %8d %8d %8d %8d   %7.4f   %7.4f   %7.4f",
          name,
          right,
          wrong,
          missed,
          asked,
          precision(),
          recall(),
          recallWithReview());
    }
  }

  static LinkageQuality of(Collection<Placed> placed) {
    var tally = new Tally();
    var byPerson = new HashMap<Integer, List<Placed>>();
    var byCaseFile = new HashMap<String, List<Placed>>();
    for (var row : placed) {
      byPerson.computeIfAbsent(row.truth().personId(), person -> new ArrayList<>()).add(row);
      byCaseFile.computeIfAbsent(row.caseFile(), file -> new ArrayList<>()).add(row);
    }
    byPerson.values().forEach(tally::aboutOnePerson);
    byCaseFile.values().forEach(tally::inOneCaseFile);
    int whole =
        (int)
            byPerson.values().stream()
                .filter(
                    rows -> new HashSet<>(rows.stream().map(Placed::caseFile).toList()).size() == 1)
                .filter(
                    rows ->
                        byCaseFile.getOrDefault(rows.getFirst().caseFile(), List.of()).size()
                            == rows.size())
                .count();
    return new LinkageQuality(
        placed.size(), byPerson.size(), whole, tally.all, tally.withoutHazard, tally.byHazard);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d rows about the deaths of %,d people; %,d people (%.1f %%) have one case file, whole and theirs alone."
            .formatted(rows, people, whole, 100.0 * whole / people));
    lines.add(
        "%-24s %8s %8s %8s %8s   %9s %9s %9s"
            .formatted(
                "pairs of rows",
                "right",
                "wrong",
                "missed",
                "asked",
                "precision",
                "recall",
                "+review"));
    lines.add(all.line("all"));
    lines.add(withoutHazard.line("no hazard in either"));
    for (var hazard : Hazard.values()) {
      var count = byHazard.get(hazard);
      if (count != null) {
        lines.add(count.line(hazard.tag()));
      }
    }
    return lines;
  }

  /** Counts each pair once: pairs about one person here, pairs about two people in one case file there. */
  private static final class Tally {
    private final Count all = new Count();
    private final Count withoutHazard = new Count();
    private final Map<Hazard, Count> byHazard = new EnumMap<>(Hazard.class);

    void aboutOnePerson(List<Placed> rows) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = i + 1; j < rows.size(); j++) {
          var one = rows.get(i);
          var other = rows.get(j);
          count(one, other, one.caseFile().equals(other.caseFile()), true);
        }
      }
    }

    void inOneCaseFile(List<Placed> rows) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = i + 1; j < rows.size(); j++) {
          if (rows.get(i).truth().personId() != rows.get(j).truth().personId()) {
            count(rows.get(i), rows.get(j), true, false);
          }
        }
      }
    }

    private void count(Placed one, Placed other, boolean linked, boolean same) {
      boolean question =
          one.inQuestionWith().contains(other.caseFile())
              || other.inQuestionWith().contains(one.caseFile());
      var hazards = new HashSet<>(one.truth().hazards());
      hazards.addAll(other.truth().hazards());
      all.add(linked, same, question);
      if (hazards.isEmpty()) {
        withoutHazard.add(linked, same, question);
      }
      hazards.forEach(
          hazard -> byHazard.computeIfAbsent(hazard, h -> new Count()).add(linked, same, question));
    }
  }

  @Nullable Count under(Hazard hazard) {
    return byHazard.get(hazard);
  }
}
