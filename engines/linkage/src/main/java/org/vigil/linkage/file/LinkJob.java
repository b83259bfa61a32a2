package org.vigil.linkage.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.FileLinkage;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.cluster.ClusterDifferences;
import org.vigil.linkage.cluster.Edge;
import org.vigil.linkage.evaluation.ClusterQuality;
import org.vigil.linkage.evaluation.ThresholdCurve;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.ModelFile;
import org.vigil.linkage.table.PairBatch;
import org.vigil.linkage.table.PairRun;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;
import org.vigil.linkage.training.ModelHealth;
import org.vigil.linkage.training.Training;

/** Links files: reads them, trains a model or takes one, counts the pairs, compares them, and writes pairs, clusters, model and report. */
public final class LinkJob {

  private static final List<String> ID_NAMES =
      List.of("unique_id", "record_id", "rec_id", "id", "identifier");
  private static final double CURVE_STEP = 0.02;
  private static final int PREVIEW_OF_FINDINGS = 8;

  private final FileLinkage.Request request;
  private final Consumer<String> say;

  public LinkJob(FileLinkage.Request request, Consumer<String> say) {
    this.request = request;
    this.say = say;
  }

  /** Throws an {@link IllegalArgumentException} that says what is wrong with the files or the model. */
  public void run() throws IOException {
    Files.createDirectories(request.out());
    var id = idColumn();
    var given = request.model() == null ? null : ModelFile.read(request.model());
    var inUse = request.inUse() == null ? null : ModelFile.read(request.inUse());
    var table = read(id, given, inUse);
    say.accept(
        "%,d records from %s"
            .formatted(
                table.size(),
                request.files().size() == 1 ? "one file" : request.files().size() + " files"));

    var training = needsTraining(given) ? train(given, table) : null;
    var trained = training == null ? Objects.requireNonNull(given) : training.model();
    var model = withTerms(withThresholds(withScope(trained)));
    ModelFile.write(model, request.out().resolve("model.json"));

    var prepared = new PreparedTable(model, table);
    mustNotBeTooMany(prepared);
    var result = link(prepared, training, inUse);
    writeClusters(result);
    if (result.change() != null) {
      result.change().write(prepared, request.out().resolve("changes.csv"));
    }
    Files.writeString(
        request.out().resolve("report.html"), new LinkReport(result, request.showsValues()).page());
    summarise(result);
  }

  private String idColumn() throws IOException {
    if (request.idColumn() != null) {
      return request.idColumn();
    }
    var header = CsvRecords.header(request.files().getFirst());
    return ID_NAMES.stream().filter(header::contains).findFirst().orElse(header.getFirst());
  }

  private RecordTable read(String id, @Nullable TableModel given, @Nullable TableModel inUse)
      throws IOException {
    var records = new CsvRecords(id);
    for (var file : request.files()) {
      records.and(file, source(file));
    }
    if (inUse != null) {
      mustBeThere(inUse.columns());
    }
    if (given == null) {
      var columns = new LinkedHashSet<String>();
      for (var file : request.files()) {
        columns.addAll(CsvRecords.header(file));
      }
      columns.remove(id);
      return records.read(columns);
    }
    var wanted = new LinkedHashSet<>(given.columns());
    if (request.truthColumn() != null) {
      wanted.add(request.truthColumn());
    }
    mustBeThere(wanted);
    if (inUse != null) {
      wanted.addAll(inUse.columns());
    }
    return records.read(wanted);
  }

  private void mustBeThere(Set<String> wanted) throws IOException {
    var there = new LinkedHashSet<String>();
    for (var file : request.files()) {
      there.addAll(CsvRecords.header(file));
    }
    var missing = wanted.stream().filter(column -> !there.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the model compares columns that no file has: %s; the files have %s"
              .formatted(String.join(", ", missing), String.join(", ", there)));
    }
  }

  /** The file's name without its ending; two files of one name keep their places. */
  private String source(Path file) {
    var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    var same =
        request.files().stream()
            .filter(other -> other.getFileName().equals(file.getFileName()))
            .count();
    return same == 1 ? name : name + "-" + (request.files().indexOf(file) + 1);
  }

  private static boolean needsTraining(@Nullable TableModel given) {
    return given == null
        || given.comparisons().stream()
            .flatMap(comparison -> comparison.ranked().stream())
            .noneMatch(ColumnLevel::isTrained);
  }

  private Training.Result train(@Nullable TableModel given, RecordTable table) {
    var leftOut =
        request.truthColumn() == null ? List.<String>of() : List.of(request.truthColumn());
    var suggested = new SuggestedModel(table, scope(), leftOut);
    var untrained = given == null ? suggested.model() : withScope(given);
    if (given == null && !suggested.leftOut().isEmpty()) {
      say.accept(
          "not compared, since other columns say the same: "
              + String.join(", ", suggested.leftOut()));
    }
    var plan = suggested.plan(request.recall());
    say.accept(
        "training on %d comparisons: λ by %s"
            .formatted(
                untrained.comparisons().size(),
                plan.strictRules().stream().map(rule -> rule.name()).toList()));
    var result = new Training(untrained, table, plan).run();
    var provenance =
        new TableModel.Provenance(
            given == null ? "trained by vigil link" : given.provenance().name(),
            request.today(),
            "%,d records of %s".formatted(table.size(), String.join(", ", table.sources())),
            request.by(),
            request.today(),
            "u by random pairs, λ by strict rules at a recall of %s, m by expectation maximisation over %d blocks"
                .formatted(request.recall(), result.sessions().size()));
    return new Training.Result(
        result.model().with(provenance),
        result.chances(),
        result.sessions(),
        result.lambdaOfSessions(),
        result.health());
  }

  private TableModel.Scope scope() {
    return request.files().size() == 1
        ? TableModel.Scope.DEDUPE
        : request.dedupesToo() ? TableModel.Scope.LINK_AND_DEDUPE : TableModel.Scope.LINK;
  }

  private TableModel withScope(TableModel model) {
    return new TableModel(
        model.provenance(),
        scope(),
        model.probabilityTwoRecordsMatch(),
        model.thresholds(),
        model.blocking(),
        model.comparisons(),
        model.terms());
  }

  private TableModel withThresholds(TableModel model) {
    var join = request.join() == null ? model.thresholds().join() : request.join();
    return model.with(new TableModel.Thresholds(join, Math.min(join, model.thresholds().review())));
  }

  /** With the counts from outside in place of those of the files, where a level is adjusted for that column. */
  private TableModel withTerms(TableModel model) throws IOException {
    if (request.terms() == null) {
      return model;
    }
    var adjusted =
        model.comparisons().stream()
            .flatMap(comparison -> comparison.levels().stream())
            .map(ColumnLevel::rarity)
            .filter(Objects::nonNull)
            .map(ColumnLevel.Rarity::column)
            .collect(Collectors.toCollection(TreeSet::new));
    var terms = new HashMap<>(model.terms());
    var told = TermsFile.read(request.terms());
    for (var column : told.keySet()) {
      if (!adjusted.contains(column)) {
        throw new IllegalArgumentException(
            "%s tells how common values of %s are, but the model adjusts no weight for it; it does for %s"
                .formatted(request.terms().getFileName(), column, String.join(", ", adjusted)));
      }
    }
    terms.putAll(told);
    return model.withTerms(terms);
  }

  private void mustNotBeTooMany(PreparedTable prepared) {
    var count = prepared.count(request.mostRecordsAKey());
    for (var rule : count.rules()) {
      say.accept(
          "rule %s: %,d pairs%s"
              .formatted(
                  rule.rule().name(),
                  rule.pairs(),
                  rule.skipped().isEmpty()
                      ? ""
                      : "; %,d keys of more than %,d records skipped, with %,d pairs"
                          .formatted(
                              rule.skipped().size(),
                              request.mostRecordsAKey(),
                              rule.pairsSkipped())));
    }
    if (count.pairs() > request.mostPairs()) {
      throw new IllegalArgumentException(
          "the rules make %,d pairs, more than the %,d allowed: give a model with narrower rules, a lower --cap, or a higher --most-pairs"
              .formatted(count.pairs(), request.mostPairs()));
    }
  }

  private LinkResult link(
      PreparedTable prepared, Training.@Nullable Result training, @Nullable TableModel inUse)
      throws IOException {
    var making = ClusterMaking.asAsked(request);
    var table = prepared.table();
    var thresholds = prepared.model().thresholds();
    var tally = new PairTally(thresholds);
    var links = new ArrayList<Edge>();
    var curve =
        request.truthColumn() == null ? null : new ThresholdCurve(CURVE_STEP, truePairs(table));
    PairRun.Result run;
    try (var pairs = new PairsFile(request.out().resolve("pairs.csv"), prepared)) {
      run =
          prepared.run(
              PairRun.all().withAtMost(request.mostRecordsAKey()),
              batch -> {
                tally.add(batch);
                making.keep(batch, thresholds.join(), links);
                pairs.write(batch, request.least() == null ? thresholds.review() : request.least());
                if (curve != null) {
                  addTruth(batch, table, curve);
                }
              });
    }
    var clusterOf = making.clusters(prepared, links);
    var sizes = new HashMap<Integer, Integer>();
    for (var cluster : clusterOf) {
      sizes.merge(cluster, 1, Integer::sum);
    }
    var alone = (int) sizes.values().stream().filter(size -> size == 1).count();
    return new LinkResult(
        prepared,
        training,
        training == null ? ModelHealth.of(prepared.model()) : training.health(),
        run,
        tally,
        links.stream().filter(link -> link.weight() >= thresholds.join()).count(),
        clusterOf,
        sizes.size() - alone,
        alone,
        unlinkable(prepared),
        curve == null ? null : truth(table, clusterOf, curve),
        inUse == null
            ? null
            : ModelChange.from(
                new PreparedTable(withScope(inUse), table),
                request.mostRecordsAKey(),
                making,
                links,
                thresholds.join(),
                clusterOf));
  }

  /** Records whose weight against a copy of themselves stays below the join threshold: too little is told of them. */
  private static int unlinkable(PreparedTable prepared) {
    var scorer = prepared.scorer();
    var ranks = new byte[scorer.comparisons()];
    var unlinkable = 0;
    for (var row = 0; row < prepared.table().size(); row++) {
      if (scorer.weigh(row, row, ranks, 0) < prepared.model().thresholds().join()) {
        unlinkable++;
      }
    }
    return unlinkable;
  }

  private long truePairs(RecordTable table) {
    var truth = Objects.requireNonNull(request.truthColumn());
    var persons = new HashMap<String, HashMap<String, Long>>();
    for (var row = 0; row < table.size(); row++) {
      persons
          .computeIfAbsent(person(table, row, truth), none -> new HashMap<>())
          .merge(table.source(row), 1L, Long::sum);
    }
    var pairs = 0L;
    for (var bySource : persons.values()) {
      var all = bySource.values().stream().mapToLong(Long::longValue).sum();
      pairs += all * (all - 1) / 2;
      if (scope() == TableModel.Scope.LINK) {
        pairs -= bySource.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
      }
    }
    return pairs;
  }

  private void addTruth(PairBatch batch, RecordTable table, ThresholdCurve curve) {
    var truth = Objects.requireNonNull(request.truthColumn());
    for (var pair = 0; pair < batch.size(); pair++) {
      curve.add(
          batch.weight(pair),
          person(table, batch.left(pair), truth).equals(person(table, batch.right(pair), truth)));
    }
  }

  private LinkResult.Truth truth(RecordTable table, int[] clusterOf, ThresholdCurve curve) {
    var truth = Objects.requireNonNull(request.truthColumn());
    var clusters = new ArrayList<Integer>();
    var persons = new ArrayList<String>();
    for (var row = 0; row < table.size(); row++) {
      clusters.add(clusterOf[row]);
      persons.add(person(table, row, truth));
    }
    return new LinkResult.Truth(
        curve,
        ClusterQuality.pairwise(clusters, persons),
        ClusterQuality.bCubed(clusters, persons));
  }

  /** A record whose person is not told is of a person of its own. */
  private static String person(RecordTable table, int row, String truth) {
    var person = table.value(row, truth);
    return person == null ? "row " + row : person;
  }

  private void writeClusters(LinkResult result) throws IOException {
    var table = result.prepared().table();
    try (var out = CsvWriter.builder().build(request.out().resolve("clusters.csv"))) {
      out.writeRecord("cluster", "source", "id");
      for (var row = 0; row < table.size(); row++) {
        out.writeRecord(table.id(result.clusterOf()[row]), table.source(row), table.id(row));
      }
    }
  }

  private void summarise(LinkResult result) {
    say.accept(
        "%,d pairs compared, %,d at or above %.2f bits; %,d clusters of two records or more, %,d records alone"
            .formatted(
                result.run().compared(),
                result.links(),
                result.prepared().model().thresholds().join(),
                result.clusters(),
                result.alone()));
    result
        .knownTruth()
        .ifPresent(
            truth ->
                say.accept(
                    "against the truth: pairs within clusters precision %.4f, recall %.4f, F1 %.4f; pairs at their best threshold F1 %.4f"
                        .formatted(
                            truth.clusters().precision(),
                            truth.clusters().recall(),
                            truth.clusters().f1(),
                            truth.curve().best().quality().f1())));
    var findings = result.health().findings();
    findings.stream()
        .limit(PREVIEW_OF_FINDINGS)
        .forEach(finding -> say.accept("not to be trusted: " + finding.text()));
    if (findings.size() > PREVIEW_OF_FINDINGS) {
      say.accept("and %d more, in the report".formatted(findings.size() - PREVIEW_OF_FINDINGS));
    }
    var change = result.change();
    if (change != null) {
      say.accept(
          "beside the model in use: %,d pairs newly linked, %,d no longer; %,d clusters joined, %,d split, %,d rearranged, %,d as they were"
              .formatted(
                  change.gained(),
                  change.lost(),
                  change.differences().count(ClusterDifferences.Kind.JOINED),
                  change.differences().count(ClusterDifferences.Kind.SPLIT),
                  change.differences().count(ClusterDifferences.Kind.REARRANGED),
                  change.differences().unchanged()));
    }
    say.accept(
        "written to %s: pairs.csv, clusters.csv, model.json, %sreport.html"
            .formatted(request.out(), change == null ? "" : "changes.csv, "));
  }

  /** Pairs as they come, with the rank of each comparison. */
  private static final class PairsFile implements AutoCloseable {
    private final CsvWriter out;
    private final PreparedTable prepared;

    PairsFile(Path file, PreparedTable prepared) throws IOException {
      this.prepared = prepared;
      out = CsvWriter.builder().build(file);
      var heads =
          new ArrayList<>(
              List.of(
                  "source_l",
                  "id_l",
                  "source_r",
                  "id_r",
                  "match_weight",
                  "match_probability",
                  "rule"));
      prepared.model().comparisons().stream()
          .map(ColumnComparison::name)
          .map(name -> "gamma_" + name)
          .forEach(heads::add);
      out.writeRecord(heads);
    }

    void write(PairBatch batch, double least) {
      var table = prepared.table();
      var rule = prepared.model().blocking().get(batch.rule()).name();
      var comparisons = prepared.model().comparisons().size();
      for (var pair = 0; pair < batch.size(); pair++) {
        if (batch.weight(pair) >= least) {
          var row = new ArrayList<String>(7 + comparisons);
          row.add(table.source(batch.left(pair)));
          row.add(table.id(batch.left(pair)));
          row.add(table.source(batch.right(pair)));
          row.add(table.id(batch.right(pair)));
          row.add(Double.toString(batch.weight(pair)));
          row.add(Double.toString(MatchWeight.probabilityOf(batch.weight(pair))));
          row.add(rule);
          for (var k = 0; k < comparisons; k++) {
            row.add(Integer.toString(batch.rank(pair, k)));
          }
          out.writeRecord(row);
        }
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
