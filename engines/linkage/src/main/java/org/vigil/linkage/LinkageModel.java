package org.vigil.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which comparisons are used and what each level weighs, with the thresholds: everything a decision depends on, under a version kept with it.
 *
 * @param levels by comparison, in the order of the waterfall
 * @param uSurname chance that two people share a surname
 * @param smallestBase a smaller base of records is taken to be this large, lest the first records of a new service match anything
 * @param joinAt weight in bits at which two records are joined without being looked at
 * @param reviewAt weight from which a person looks
 * @param margin bits by which the best case file must beat the second
 */
public record LinkageModel(
    String version,
    Map<String, List<LevelWeight>> levels,
    TermFrequencies surnames,
    double uSurname,
    int smallestBase,
    double joinAt,
    double reviewAt,
    double margin) {

  public LinkageModel {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    levels.forEach(LinkageModel::mustFit);
    if (!(reviewAt < joinAt)) {
      throw new IllegalArgumentException(
          "the review threshold lies below the join threshold: " + reviewAt + ", " + joinAt);
    }
  }

  /** The model that comes with the engine: values from elsewhere, before any local case has been labelled. */
  public static LinkageModel prior() {
    return named("deaths-1");
  }

  static LinkageModel named(String version) {
    return read(version, ModelResource.lines(version + ".csv"));
  }

  /**
   * A model proposed, in a file of the form of the one that comes with the engine: comparison, level, m, u, share of the surname's rarity, provenance.
   * The name of the file, less its ending, is the version.
   *
   * @throws IllegalArgumentException if a comparison, a level or a setting is missing or misnamed
   */
  public static LinkageModel read(Path file) throws IOException {
    var name = file.getFileName().toString();
    return read(
        name.replaceFirst("\\.[^.]*$", ""), ModelResource.withoutComments(Files.readString(file)));
  }

  private static LinkageModel read(String version, List<String> lines) {
    var settings = new LinkedHashMap<String, Double>();
    var levels = new LinkedHashMap<String, List<LevelWeight>>();
    for (var line : lines) {
      var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      if (cells.length < (cells[0].equals("setting") ? 3 : 6)) {
        throw new IllegalArgumentException(
            "a line of a model has six cells, or three for a setting: " + line);
      }
      if (cells[0].equals("setting")) {
        settings.put(cells[1], Double.parseDouble(cells[2]));
      } else {
        var level =
            new LevelWeight(
                cells[0],
                unquoted(cells[1]),
                number(cells[2]),
                number(cells[3]),
                number(cells[4]),
                unquoted(cells[5]));
        levels.computeIfAbsent(level.comparison(), name -> new ArrayList<>()).add(level);
      }
    }
    return new LinkageModel(
        version,
        levels,
        TermFrequencies.read("surnames.csv"),
        setting(settings, "u-surname"),
        (int) setting(settings, "smallest-base"),
        setting(settings, "join-at"),
        setting(settings, "review-at"),
        setting(settings, "margin"));
  }

  /** What the model says of a comparison; nothing where it does not use it. */
  public List<LevelWeight> levelsOf(String comparison) {
    return levels.getOrDefault(comparison, List.of());
  }

  /** log₂ odds that a record taken from a base of this many is of the person in question: λ = 1/base. */
  public double priorWeight(int baseSize) {
    return MatchWeight.ofProbability(1.0 / Math.max(baseSize, smallestBase));
  }

  /** Every part, summed: the weight that the two are one person. */
  public MatchWeight weigh(PersonDetails a, PersonDetails b, int baseSize) {
    var parts =
        levels.entrySet().stream()
            .map(entry -> part(Comparisons.named(entry.getKey()), entry.getValue(), a, b))
            .toList();
    return new MatchWeight(priorWeight(baseSize), parts);
  }

  private MatchWeight.Part part(
      Comparison comparison, List<LevelWeight> weights, PersonDetails a, PersonDetails b) {
    return comparison
        .levelOf(a, b)
        .map(
            level ->
                atChances(comparison.chances(a, b), weights).stream()
                    .filter(weight -> weight.level().equals(level.label()))
                    .findFirst()
                    .orElseThrow())
        .map(
            level ->
                new MatchWeight.Part(
                    comparison.name(),
                    level.level(),
                    level.m(),
                    level.u(),
                    level.weight(),
                    rarity(comparison, level, a, b)))
        .orElseGet(() -> MatchWeight.Part.notTold(comparison.name()));
  }

  /**
   * The levels where two sets of values were held against each other: the best of k pairs reaches a level by chance k times as often at most, so u is k
   * times what it is for one pair, and the last level has what is left. Three names against one take log₂ 3 bits from an agreement.
   */
  private static List<LevelWeight> atChances(int chances, List<LevelWeight> weights) {
    if (chances <= 1) {
      return weights;
    }
    var raised = new ArrayList<LevelWeight>();
    var left = 1.0;
    for (var weight : weights.subList(0, weights.size() - 1)) {
      var u = Math.min(weight.u() * chances, left / 2);
      left -= u;
      raised.add(weight.withU(u));
    }
    raised.add(weights.getLast().withU(left));
    return raised;
  }

  private double rarity(
      Comparison comparison, LevelWeight level, PersonDetails a, PersonDetails b) {
    var terms = level.termFrequencyShare() == 0 ? List.<String>of() : comparison.sharedTerms(a, b);
    if (terms.isEmpty()) {
      return 0;
    }
    var commonest = terms.stream().mapToDouble(surnames::of).max().orElseThrow();
    return TermFrequencies.adjustment(uSurname, commonest, null, level.termFrequencyShare(), 0);
  }

  private static void mustFit(String comparison, List<LevelWeight> weights) {
    var expected =
        Comparisons.named(comparison).levels().stream().map(ComparisonLevel::label).toList();
    var named = weights.stream().map(LevelWeight::level).toList();
    if (!expected.equals(named)) {
      throw new IllegalArgumentException(
          "the model must name the levels of " + comparison + " in order: " + expected);
    }
  }

  private static double setting(Map<String, Double> settings, String name) {
    var value = settings.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the model must set " + name);
    }
    return value;
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.strip());
  }

  private static String unquoted(String cell) {
    return cell.strip().replace("\"", "");
  }
}
