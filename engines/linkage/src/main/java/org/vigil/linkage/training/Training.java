package org.vigil.linkage.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.MatchProbability;
import org.vigil.linkage.table.BlockingRule;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.ColumnLevel;
import org.vigil.linkage.table.Condition;
import org.vigil.linkage.table.Expression;
import org.vigil.linkage.table.PairRun;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordTable;
import org.vigil.linkage.table.TableModel;

/**
 * Learns a model from a table nobody has labelled: u from random pairs, λ from strict rules, m by expectation maximisation over several blocks of pairs.
 *
 * <p>A comparison that looks at a column of the block is left out of that session, since within the block it says nothing. Each level's m is the median
 * over the sessions that saw it and did not hold m fixed; u that of random pairs and of the sessions that left u free, as Splink does it. Term frequencies play no part here; they adjust weights when pairs are scored.
 */
public final class Training {

  private static final double M_OF_STRONGEST = 0.95;

  private final TableModel untrained;
  private final RecordTable table;
  private final TrainingPlan plan;

  public Training(TableModel untrained, RecordTable table, TrainingPlan plan) {
    this.untrained = untrained;
    this.table = table;
    this.plan = plan;
  }

  /**
   * One block's session.
   *
   * @param how it ran
   * @param comparisons learnt from, in the order of the estimates
   * @param lambdaBeyond λ among all pairs, if the session is right
   */
  public record Session(
      BlockingRule block,
      ExpectationMaximisation how,
      List<String> comparisons,
      AgreementPatterns patterns,
      ExpectationMaximisation.Session em,
      double lambdaBeyond) {
    public Session {
      comparisons = List.copyOf(comparisons);
    }

    public long pairs() {
      return patterns.pairs();
    }

    /** m of a rank as this session found it; empty where no pair stood there, or m was held fixed. */
    Optional<Double> m(String comparison, int rank) {
      return how.fixesM() || !saw(comparison, rank)
          ? Optional.empty()
          : Optional.of(em.result().m(comparisons.indexOf(comparison), rank));
    }

    /** u of a rank as this session found it; empty where no pair stood there, or u was held fixed. */
    Optional<Double> u(String comparison, int rank) {
      return how.fixesU() || !saw(comparison, rank)
          ? Optional.empty()
          : Optional.of(em.result().u(comparisons.indexOf(comparison), rank));
    }

    private boolean saw(String comparison, int rank) {
      var k = comparisons.indexOf(comparison);
      return k >= 0 && patterns.seen(k, rank) > 0;
    }
  }

  /**
   * What was learnt.
   *
   * @param lambdaOfSessions λ by the sessions, beside that of the strict rules which the model has
   */
  public record Result(
      TableModel model,
      RandomPairs.Chances chances,
      List<Session> sessions,
      double lambdaOfSessions,
      ModelHealth health) {
    public Result {
      sessions = List.copyOf(sessions);
    }
  }

  public Result run() {
    var chances =
        new RandomPairs(new PreparedTable(untrained.withBlocking(List.of()), table))
            .estimate(plan.mostRandomPairs(), plan.seed());
    var withU = withU(chances);
    var lambda = lambdaOfStrictRules();
    var sessions = new ArrayList<Session>();
    for (var block : plan.blocks()) {
      session(block, withU, lambda).ifPresent(sessions::add);
    }
    if (sessions.isEmpty()) {
      throw new IllegalArgumentException(
          "no training block made a pair to learn from: "
              + plan.blocks().stream().map(block -> block.rule().name()).toList());
    }
    var model = withSessions(withU, sessions).withPrior(lambda);
    return new Result(
        model, chances, sessions, combined(sessions), ModelHealth.of(model, chances, sessions));
  }

  /** Pairs that any strict rule finds, each once, over the recall. */
  private double lambdaOfStrictRules() {
    var rules = untrained.with(List.of()).withBlocking(plan.strictRules());
    var prepared = new PreparedTable(rules, table);
    var found = prepared.run(PairRun.all(), batch -> {}).compared();
    if (found == 0) {
      throw new IllegalArgumentException(
          "the strict rules find no pair, so that they cannot tell how many match");
    }
    return MatchProbability.fromStrictRules(
        found, plan.recall(), new RandomPairs(prepared).allPairs());
  }

  private TableModel withU(RandomPairs.Chances chances) {
    var comparisons = new ArrayList<ColumnComparison>();
    for (var k = 0; k < untrained.comparisons().size(); k++) {
      var u = chances.u()[k];
      comparisons.add(
          withLevels(
              untrained.comparisons().get(k),
              (level, rank) -> level.with(level.m(), u[rank], level.provenance())));
    }
    return untrained.with(comparisons);
  }

  private Optional<Session> session(TrainingPlan.Block one, TableModel withU, double lambda) {
    var block = one.rule();
    var blocked = block.columns();
    var free =
        withU.comparisons().stream()
            .filter(comparison -> comparison.columns().stream().noneMatch(blocked::contains))
            .toList();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    var patterns = patterns(block, free);
    if (patterns.size() == 0) {
      return Optional.empty();
    }
    var factors = bayesFactors(block, withU);
    var start = start(free, MatchProbability.withinBlock(lambda, factors));
    var how = one.em() == null ? plan.em() : one.em();
    var em = how.with(belief(free)).run(patterns, start);
    return Optional.of(
        new Session(
            block,
            how,
            free.stream().map(ColumnComparison::name).toList(),
            patterns,
            em,
            MatchProbability.beyondBlock(em.result().lambda(), factors)));
  }

  private AgreementPatterns patterns(BlockingRule block, List<ColumnComparison> free) {
    var ranks = new LinkedHashMap<String, Integer>();
    free.forEach(comparison -> ranks.put(comparison.name(), comparison.ranks()));
    var counting = AgreementPatterns.counting(ranks);
    var pattern = new int[free.size()];
    new PreparedTable(untrained.with(free).withBlocking(List.of(block)), table)
        .run(
            PairRun.all().withAtMost(plan.mostRecordsAKey()),
            batch -> {
              for (var pair = 0; pair < batch.size(); pair++) {
                for (var k = 0; k < pattern.length; k++) {
                  pattern[k] = batch.rank(pair, k);
                }
                counting.add(pattern, 1);
              }
            });
    return counting.done();
  }

  /** m/u of the strongest level that each left-out comparison must reach within the block, at the values one starts from. */
  private List<Double> bayesFactors(BlockingRule block, TableModel withU) {
    var factors = new ArrayList<Double>();
    var known = block.wholeColumns();
    for (var comparison : withU.comparisons()) {
      var ranked = comparison.ranked();
      for (var rank = ranked.size() - 1; rank >= 0; rank--) {
        var level = ranked.get(rank);
        var u = level.u();
        if (u != null && follows(level.when(), known)) {
          factors.add(startM(comparison, rank) / u);
          break;
        }
      }
    }
    return factors;
  }

  /** Whether a level is no more than that some of these columns agree. */
  private static boolean follows(Condition when, Set<String> columns) {
    return switch (when) {
      case Condition.Equal equal ->
          equal.one().expression() instanceof Expression.ColumnText text
              && columns.contains(text.column())
              && when.equals(Condition.equal(text.column()));
      case Condition.All all -> all.parts().stream().allMatch(part -> follows(part, columns));
      default -> false;
    };
  }

  private Estimates start(List<ColumnComparison> free, double lambda) {
    var m = new double[free.size()][];
    var u = new double[free.size()][];
    for (var k = 0; k < m.length; k++) {
      var ranked = free.get(k).ranked();
      m[k] = new double[ranked.size()];
      u[k] = new double[ranked.size()];
      for (var rank = 0; rank < m[k].length; rank++) {
        m[k][rank] = startM(free.get(k), rank);
        u[k][rank] = orElse(ranked.get(rank).u(), 1.0 / m[k].length);
      }
    }
    return new Estimates(lambda, m, u);
  }

  /** As believed; else 0.95 for the strongest level, and the rest shared out. */
  private double startM(ColumnComparison comparison, int rank) {
    var belief = plan.belief();
    var ranks = comparison.ranks();
    var usual = rank == ranks - 1 ? M_OF_STRONGEST : (1 - M_OF_STRONGEST) / (ranks - 1);
    return belief == null
        ? usual
        : orElse(belief.comparison(comparison.name()).ranked().get(rank).m(), usual);
  }

  private ExpectationMaximisation.@Nullable Prior belief(List<ColumnComparison> free) {
    return plan.belief() == null || plan.beliefInMatches() == 0
        ? null
        : new ExpectationMaximisation.Prior(start(free, 0.5), plan.beliefInMatches());
  }

  private TableModel withSessions(TableModel withU, List<Session> sessions) {
    return withU.with(
        withU.comparisons().stream()
            .map(
                comparison ->
                    withLevels(
                        comparison,
                        (level, rank) -> withSessions(comparison, level, rank, sessions)))
            .toList());
  }

  private static ColumnLevel withSessions(
      ColumnComparison comparison, ColumnLevel level, int rank, List<Session> sessions) {
    var m = found(sessions, session -> session.m(comparison.name(), rank));
    var u = found(sessions, session -> session.u(comparison.name(), rank));
    var freed = u.length;
    if (freed > 0 && level.u() != null) {
      u = Arrays.copyOf(u, freed + 1);
      u[freed] = level.u();
      Arrays.sort(u);
    }
    return level.with(
        m.length == 0 ? null : median(m),
        freed == 0 ? level.u() : Double.valueOf(median(u)),
        (m.length == 0
                ? "m not estimated: no session saw the level; "
                : "m by expectation maximisation over %s; ".formatted(sessions(m.length)))
            + (freed == 0 ? "u by chance" : "u by chance and over %s".formatted(sessions(freed))));
  }

  private static double[] found(List<Session> sessions, Function<Session, Optional<Double>> of) {
    return sessions.stream()
        .map(of)
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static String sessions(int count) {
    return count == 1 ? "1 session" : count + " sessions";
  }

  /** 1 over the median of 1/λ. */
  private static double combined(List<Session> sessions) {
    return 1
        / median(
            sessions.stream()
                .mapToDouble(session -> 1 / session.lambdaBeyond())
                .sorted()
                .toArray());
  }

  /** Of values in order; of an even number the mean of the middle two. */
  static double median(double[] ordered) {
    var middle = ordered.length / 2;
    return ordered.length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
  }

  private interface Change {
    ColumnLevel of(ColumnLevel level, int rank);
  }

  private static ColumnComparison withLevels(ColumnComparison comparison, Change change) {
    var ranked = comparison.ranked();
    var changed = new ArrayList<ColumnLevel>();
    for (var rank = 0; rank < ranked.size(); rank++) {
      changed.add(change.of(ranked.get(rank), rank));
    }
    return comparison.withRanked(changed);
  }

  private static double orElse(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }
}
