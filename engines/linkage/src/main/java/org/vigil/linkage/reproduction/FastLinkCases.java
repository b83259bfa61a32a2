package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.PairScorer;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TextMeasure;
import org.vigil.linkage.training.AgreementPatterns;
import org.vigil.linkage.training.Estimates;
import org.vigil.linkage.training.ExpectationMaximisation;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two files of fastLink's example, all 175,000 pairs, with its cuts and our EM; counts only, as its m and u lie at the edge of what is possible.
 */
final class FastLinkCases implements CaseFile {

  private static final double SAME = 0.94;
  private static final double CLOSE = 0.88;
  private static final double LIKELY = 0.85;
  private static final List<String> FIELDS =
      List.of("firstname", "middlename", "lastname", "housenum", "streetname", "city", "birthyear");
  private static final List<String> SPELT = List.of("firstname", "lastname", "streetname");

  @Override
  public String name() {
    return "fastlink_samplematch.json";
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var table = new RecordTable(FIELDS);
    for (var file : List.of("dfA.csv", "dfB.csv")) {
      var data = OtherPackages.data(cases).resolve("fastlink").resolve(file);
      if (!Files.isReadable(data)) {
        return List.of(OtherPackages.notRun(name(), 0, "fastlink/" + file));
      }
      for (var row : CsvCases.read(data)) {
        table.add(
            file + (row.getStartingLineNumber() - 1), file, OtherPackages.values(row, FIELDS));
      }
    }
    var model =
        OtherPackages.model(List.of(), FIELDS.stream().map(FastLinkCases::comparison).toList());
    var results = results(new PreparedTable(model, table));
    Files.writeString(
        out.resolve(name()),
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                Map.of("matches", results.matches(), "exact_match_count", results.exact())));

    var given = JsonMapper.shared().readTree(Files.readString(cases.resolve(name())));
    var agreement = new Agreement(0);
    agreement.equal("matches", given.get("matches").asLong(), results.matches());
    agreement.equal("exact_match_count", given.get("exact_match_count").asLong(), results.exact());
    return List.of(agreement.outcome(name(), "counts only"));
  }

  /** Pairs likely to be matches, and pairs that agree in everything. */
  private record Counts(long matches, long exact) {}

  private static Counts results(PreparedTable prepared) {
    var comparisons = prepared.model().comparisons();
    var ranks = new LinkedHashMap<String, Integer>();
    comparisons.forEach(comparison -> ranks.put(comparison.name(), comparison.ranks()));
    var counting = AgreementPatterns.counting(ranks);
    var exact = count(prepared, counting);
    var patterns = counting.done();
    var session =
        ExpectationMaximisation.withDefaults()
            .fixing(false, false, false)
            .until(5_000, 1e-8)
            .run(patterns, start(patterns));
    var matches = 0L;
    for (var p = 0; p < patterns.size(); p++) {
      if (ExpectationMaximisation.probability(patterns, p, session.result()) >= LIKELY) {
        matches += patterns.count(p);
      }
    }
    return new Counts(matches, exact);
  }

  /** Gives the number of pairs that are the same in every field, which not telling one is not. */
  private static long count(PreparedTable prepared, AgreementPatterns.Counting counting) {
    var table = prepared.table();
    var scorer = prepared.scorer();
    var pattern = new int[scorer.comparisons()];
    var exact = 0L;
    for (var left = 0; left < table.size(); left++) {
      for (var right = left + 1; right < table.size(); right++) {
        if (!table.source(left).equals(table.source(right))) {
          ranks(scorer, left, right, pattern);
          counting.add(pattern, 1);
          exact += isExact(table, left, right) ? 1 : 0;
        }
      }
    }
    return exact;
  }

  private static void ranks(PairScorer scorer, int left, int right, int[] pattern) {
    for (var k = 0; k < pattern.length; k++) {
      pattern[k] = scorer.rank(k, left, right);
    }
  }

  private static boolean isExact(RecordTable table, int left, int right) {
    for (var field : FIELDS) {
      var value = table.value(left, field);
      if (value == null || !value.equals(table.value(right, field))) {
        return false;
      }
    }
    return true;
  }

  private static Estimates start(AgreementPatterns patterns) {
    var m = new double[FIELDS.size()][];
    var u = new double[FIELDS.size()][];
    for (var k = 0; k < m.length; k++) {
      m[k] = patterns.ranks(k) == 2 ? new double[] {0.1, 0.9} : new double[] {0.05, 0.05, 0.9};
      u[k] = patterns.ranks(k) == 2 ? new double[] {0.9, 0.1} : new double[] {0.9, 0.05, 0.05};
    }
    return new Estimates(0.001, m, u);
  }

  private static ColumnComparison comparison(String field) {
    if (!SPELT.contains(field)) {
      return OtherPackages.sameOrNotWhereTold(field);
    }
    return new ColumnComparison(
        field,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(field)),
            ColumnLevel.of("same", Condition.alike(TextMeasure.JARO_WINKLER, field, SAME)),
            ColumnLevel.of("close", Condition.alike(TextMeasure.JARO_WINKLER, field, CLOSE)),
            ColumnLevel.of("differs", Condition.otherwise())));
  }
}
