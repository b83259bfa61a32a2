package org.vigil.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.linkage.measure.EditDistance;
import org.vigil.linkage.measure.StringSimilarity;

/** Bounds and what is remembered between pairs change no answer. */
class LikenessTest {

  @ParameterizedTest
  @EnumSource
  void each_threshold_is_met_just_where_the_measure_meets_it(TextMeasure measure) {
    var thresholds =
        measure.isLikeness() ? List.of(0.92, 0.88, 0.8, 0.7, 0.5) : List.of(1.0, 2.0, 3.0);
    var random = new Random(20241202);
    var table = new RecordTable(List.of("word"));
    for (var i = 0; i < 250; i++) {
      table.add("r" + i, "here", List.of(word(random)));
    }
    var scorer = new PreparedTable(model(measure, thresholds), table).scorer();

    for (var a = 0; a < table.size(); a++) {
      for (var b = 0; b < table.size(); b++) {
        var plain = plain(measure, table.value(a, "word") + "", table.value(b, "word") + "");
        var met =
            thresholds.stream().filter(t -> measure.isLikeness() ? plain >= t : plain <= t).count();
        assertThat(scorer.rank(0, a, b))
            .as(table.value(a, "word") + ", " + table.value(b, "word"))
            .isEqualTo((int) met);
      }
    }
  }

  private static double plain(TextMeasure measure, String a, String b) {
    return switch (measure) {
      case JARO -> StringSimilarity.JARO.between(a, b);
      case JARO_WINKLER -> StringSimilarity.JARO_WINKLER.between(a, b);
      case JACCARD -> StringSimilarity.JACCARD.between(a, b);
      case LEVENSHTEIN -> EditDistance.LEVENSHTEIN.between(a, b);
      case OPTIMAL_STRING_ALIGNMENT -> EditDistance.OPTIMAL_STRING_ALIGNMENT.between(a, b);
      case DAMERAU_LEVENSHTEIN -> EditDistance.DAMERAU_LEVENSHTEIN.between(a, b);
    };
  }

  /** Tightest threshold first. */
  private static TableModel model(TextMeasure measure, List<Double> thresholds) {
    var levels = new ArrayList<ColumnLevel>();
    for (var threshold : thresholds) {
      levels.add(ColumnLevel.of("to " + threshold, Condition.alike(measure, "word", threshold)));
    }
    levels.add(ColumnLevel.of("unlike", Condition.otherwise()));
    return new TableModel(
        TableModel.Provenance.untrained("test"),
        TableModel.Scope.DEDUPE,
        null,
        TableModel.Thresholds.USUAL,
        List.of(),
        List.of(new ColumnComparison("word", levels)),
        Map.of());
  }

  /** Few letters, so that many words are alike. */
  private static String word(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(9); i >= 0; i--) {
      text.append((char) ('A' + random.nextInt(5)));
    }
    return text.toString();
  }
}
