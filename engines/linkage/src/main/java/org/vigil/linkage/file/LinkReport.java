package org.vigil.linkage.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.LevelWeight;
import org.vigil.linkage.cluster.ClusterDifferences.Kind;
import org.vigil.linkage.table.PairScorer;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;
import org.vigil.linkage.training.ModelHealth;

/** The result as one page that needs nothing else: charts drawn here, a table beside each. Values of records are shown only where asked for. */
final class LinkReport {

  private static final String STYLE =
      """
      body{font:16px/1.5 "Source Sans 3","Source Sans Pro",Arial,sans-serif;color:#0b0c0c;margin:0}
      main{max-width:60rem;margin:0 auto;padding:1rem}
      h1{font-size:1.8rem}h2{font-size:1.35rem;margin-top:2.5rem;border-top:1px solid #b1b4b6;padding-top:1rem}h3{font-size:1.1rem}
      table{border-collapse:collapse;margin:1rem 0;min-width:60%}caption{text-align:left;font-weight:600;padding:.3rem 0}
      th,td{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #b1b4b6;vertical-align:top}
      td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}th[scope=row]{font-weight:400;min-width:7rem}
      .wide{overflow-x:auto;margin:1rem 0}figure{margin:1rem 0}svg{max-width:100%;height:auto}svg text{font-size:13px;fill:#0b0c0c}
      @media(max-width:600px){svg text{font-size:19px}}
      .for{fill:#1d70b8}.against{fill:#b25d00}.sum{fill:#505a5f}.axis{stroke:#505a5f;stroke-width:1}
      .threshold{stroke:#0b0c0c;stroke-width:1;stroke-dasharray:4 3}
      .wrong,.missed{fill:none;stroke:#1d70b8;stroke-width:2}.missed{stroke:#b25d00;stroke-dasharray:6 4}
      """;

  private static final int CHANGES_SHOWN = 20;

  private final LinkResult result;
  private final TableModel model;
  private final RecordTable table;
  private final boolean showsValues;
  private final Html html = new Html();

  LinkReport(LinkResult result, boolean showsValues) {
    this.result = result;
    this.showsValues = showsValues;
    model = result.prepared().model();
    table = result.prepared().table();
  }

  String page() {
    html.heading(1, "Linkage report");
    summary();
    if (result.change() != null) {
      change(result.change());
    }
    provenance();
    health();
    blocking();
    weights();
    thresholds();
    result.knownTruth().ifPresent(this::truth);
    looks();
    return html.page("Linkage report", STYLE);
  }

  private void summary() {
    html.table(
        "What was done",
        List.of("", ""),
        List.of(
            row("records", table.size()),
            row("sources", String.join(", ", table.sources())),
            row("pairs compared", result.run().compared()),
            row("pairs at or above the join threshold", result.links()),
            row("clusters of two records or more", result.clusters()),
            row("records alone", result.alone()),
            row("records that nothing could link, not even a copy", result.unlinkable())));
  }

  private void change(ModelChange change) {
    var differences = change.differences();
    html.heading(2, "What this model would change")
        .paragraph(
            "Beside the model in use (%s, version %s), on the same records, each with its own thresholds. Look at the changes before this model is used."
                .formatted(change.inUse().name(), change.inUse().version()))
        .table(
            "Pairs and clusters",
            List.of("", ""),
            List.of(
                row("pairs that both link", change.kept()),
                row("pairs that only this model links", change.gained()),
                row("pairs that only the model in use links", change.lost()),
                row("clusters that stay as they are", differences.unchanged()),
                row("several clusters become one", differences.count(Kind.JOINED)),
                row("one cluster becomes several", differences.count(Kind.SPLIT)),
                row("records move between clusters", differences.count(Kind.REARRANGED))));
    var first = differences.differences().stream().limit(CHANGES_SHOWN).toList();
    if (!first.isEmpty()) {
      html.table(
          first.size() == differences.differences().size()
              ? "Every change"
              : "The first %d changes; all stand in changes.csv".formatted(first.size()),
          List.of("change", "clusters before", "clusters after", "records"),
          first.stream()
              .map(
                  difference ->
                      List.of(
                          word(difference.kind()),
                          "%,d".formatted(difference.before()),
                          "%,d".formatted(difference.after()),
                          difference.records().stream()
                              .map(table::id)
                              .collect(Collectors.joining(", "))))
              .toList());
    }
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case JOINED -> "joined";
      case SPLIT -> "split";
      case REARRANGED -> "rearranged";
    };
  }

  private void provenance() {
    var from = model.provenance();
    var lambda = model.probabilityTwoRecordsMatch();
    html.heading(2, "The model")
        .table(
            "Where its numbers come from",
            List.of("", ""),
            List.of(
                row("name", from.name()),
                row("version", from.version()),
                row("trained on", from.trainedOn()),
                row("by", from.by()),
                row("on", from.on()),
                row("how", from.how()),
                row(
                    "two records at random match",
                    lambda == null
                        ? "not estimated"
                        : "%.3g, one pair in %,.0f".formatted(lambda, 1 / lambda)),
                row("join threshold", bits(model.thresholds().join())),
                row("review threshold", bits(model.thresholds().review()))));
    var training = result.training();
    if (training != null) {
      html.paragraph(
          "By the training sessions, two records at random match with %.3g; by the strict rules with %.3g."
              .formatted(training.lambdaOfSessions(), lambda == null ? Double.NaN : lambda));
      html.table(
          "Training sessions",
          List.of("block", "pairs", "iterations", "share of matches"),
          training.sessions().stream()
              .map(
                  session ->
                      List.of(
                          session.block().name(),
                          "%,d".formatted(session.pairs()),
                          "" + session.em().iterations(),
                          "%.4f".formatted(session.em().result().lambda())))
              .toList());
    }
  }

  private void health() {
    html.heading(2, "What not to trust");
    if (result.health().isGood()) {
      html.paragraph("Nothing was found wrong with the model.");
    } else {
      html.list(result.health().findings().stream().map(ModelHealth.Finding::text).toList());
    }
  }

  private void blocking() {
    var rows = new ArrayList<List<String>>();
    for (var rule : result.run().rules()) {
      rows.add(
          List.of(
              rule.count().rule().name(),
              "%,d".formatted(rule.count().pairs()),
              "%,d".formatted(rule.compared()),
              "%,d".formatted(rule.count().largest()),
              "%,d".formatted(rule.count().skipped().size()),
              "%,d".formatted(rule.count().pairsSkipped())));
    }
    html.heading(2, "Which pairs were compared")
        .paragraph(
            "A pair is compared once, by the first rule that finds it. A pair that no rule finds is never compared, whatever it would have weighed.")
        .table(
            "Blocking rules",
            List.of(
                "rule",
                "pairs it makes",
                "found first by it",
                "most records a key",
                "keys skipped",
                "pairs skipped"),
            rows);
  }

  private void weights() {
    html.heading(2, "What each level weighs")
        .paragraph(
            "One bit doubles the odds. A bar to the right speaks for a match, one to the left against it.");
    var widest =
        model.comparisons().stream()
            .flatMap(
                comparison -> comparison.ranked().stream().map(l -> l.weight(comparison.name())))
            .mapToDouble(weight -> weight.map(LevelWeight::weight).map(Math::abs).orElse(0.0))
            .reduce(1, Math::max);
    for (var comparison : model.comparisons()) {
      html.heading(3, comparison.name()).chart(Charts.levels(comparison, widest));
      var rows = new ArrayList<List<String>>();
      for (var level : comparison.ranked().reversed()) {
        var weight = level.weight(comparison.name());
        rows.add(
            List.of(
                level.label(),
                number(level.m()),
                number(level.u()),
                weight.map(w -> Charts.signed(w.weight())).orElse("none"),
                level.rarity() == null ? "" : level.rarity().column(),
                level.provenance()));
      }
      html.table(
          "m, u and bits of " + comparison.name(),
          List.of("level", "m", "u", "bits", "adjusted for rarity of", "where from"),
          rows);
    }
  }

  private void thresholds() {
    html.heading(2, "Pairs by weight, and what a threshold costs")
        .chart(Charts.weights(result.tally(), model.thresholds()))
        .paragraph(
            "Below: the solid line is the number of wrong links expected at or above a threshold, the dashed line the number of links expected to be missed below it.")
        .chart(Charts.thresholds(result.tally(), model.thresholds()))
        .paragraph(
            "Expected numbers rest on the model's probabilities: with m and u that do not fit they are wrong.");
    var rows = new ArrayList<List<String>>();
    for (var point : result.tally().expectations()) {
      if (point.threshold() == Math.rint(point.threshold())
          && point.threshold() >= -10
          && point.threshold() <= 25) {
        rows.add(
            List.of(
                Charts.signed(point.threshold()),
                "%,.1f".formatted(point.wrong()),
                "%,.1f".formatted(point.missed())));
      }
    }
    html.table(
        "Expected at a threshold",
        List.of("threshold, bits", "wrong links above", "missed below, of those compared"),
        rows);
  }

  private void truth(LinkResult.Truth truth) {
    var best = truth.curve().best();
    html.heading(2, "Against the truth")
        .table(
            "Quality",
            List.of("", "precision", "recall", "F1"),
            List.of(
                List.of(
                    "pairs, at the best threshold (%s)".formatted(Charts.signed(best.threshold())),
                    share(best.quality().precision()),
                    share(best.quality().recall()),
                    share(best.quality().f1())),
                List.of(
                    "pairs within clusters, at the join threshold",
                    share(truth.clusters().precision()),
                    share(truth.clusters().recall()),
                    share(truth.clusters().f1())),
                List.of(
                    "B-cubed, at the join threshold",
                    share(truth.bCubed().precision()),
                    share(truth.bCubed().recall()),
                    share(truth.bCubed().f1()))));
  }

  private void looks() {
    html.heading(2, "Some pairs");
    var scorer = result.prepared().scorer();
    for (var look : result.tally().looks()) {
      for (var i = 0; i < look.kept().size(); i++) {
        look(look.name(), i, look.kept().get(i), scorer);
      }
    }
  }

  private void look(String name, int number, PairTally.Look pair, PairScorer scorer) {
    var weight = scorer.explain(pair.left(), pair.right());
    html.heading(
            3, "Pair %s, %d: %s bits".formatted(name, number + 1, Charts.signed(weight.total())))
        .paragraph(table.id(pair.left()) + " and " + table.id(pair.right()))
        .chart(Charts.waterfall("pair-" + name.replaceAll("\\W", "-") + "-" + number, weight));
    var steps = new ArrayList<List<String>>();
    Charts.steps(weight)
        .forEach(step -> steps.add(List.of(step.label(), Charts.signed(step.bits()))));
    steps.add(List.of("together", Charts.signed(weight.total())));
    html.table("Step by step", List.of("", "bits"), steps);
    if (showsValues) {
      html.table(
          "Values",
          List.of("column", "left", "right"),
          table.columns().stream()
              .map(
                  column ->
                      List.of(
                          column,
                          orNothing(table.value(pair.left(), column)),
                          orNothing(table.value(pair.right(), column))))
              .toList());
    }
  }

  private static String orNothing(@Nullable String value) {
    return value == null ? "not told" : value;
  }

  private static List<String> row(String head, Object value) {
    return List.of(
        head, value instanceof Number number ? "%,d".formatted(number.longValue()) : "" + value);
  }

  private static String bits(double bits) {
    return String.format(Locale.ROOT, "%.2f bits", bits);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String number(@Nullable Double value) {
    return value == null ? "none" : String.format(Locale.ROOT, "%.4g", value);
  }
}
