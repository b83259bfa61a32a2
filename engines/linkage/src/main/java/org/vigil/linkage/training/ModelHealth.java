package org.vigil.linkage.training;

import java.util.ArrayList;
import java.util.List;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.table.ColumnComparison;
import org.vigil.linkage.table.TableModel;

/** What in a trained model is not to be trusted, and why. */
public record ModelHealth(List<Finding> findings) {

  private static final double LEAST_LAMBDA = 0.001;
  private static final double GREATEST_LAMBDA = 0.999;
  private static final double SESSIONS_APART_BITS = 2;

  public enum Kind {
    /** A level has no m or no u, and weighs nothing. */
    UNTRAINED,
    /** u of a level rests on so few pairs that it is a guess. */
    FEW_RANDOM_PAIRS,
    /** A stronger level weighs less than a weaker one. */
    NOT_MONOTONE,
    /** Exact agreement is likelier among the others than among the matches. */
    AGREEMENT_AGAINST,
    /** Nearly no pair of a block matches, or nearly every one: there is nothing to tell apart. */
    LAMBDA_EXTREME,
    /** Two sessions give a level weights more than two bits apart. */
    SESSIONS_DISAGREE,
    /** A session has more numbers to find than it saw patterns. */
    NOT_IDENTIFIED,
    /** A session stopped before its estimates stood still. */
    NOT_CONVERGED
  }

  /** A sentence without its full stop. */
  public record Finding(Kind kind, String text) {}

  public ModelHealth {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  public boolean isGood() {
    return findings.isEmpty();
  }

  /** What can be said of a model alone. */
  public static ModelHealth of(TableModel model) {
    var findings = new ArrayList<Finding>();
    model.comparisons().forEach(comparison -> look(comparison, findings));
    return new ModelHealth(findings);
  }

  static ModelHealth of(
      TableModel model, RandomPairs.Chances chances, List<Training.Session> sessions) {
    var findings = new ArrayList<>(of(model).findings());
    lookAtChances(model, chances, findings);
    sessions.forEach(session -> look(session, findings));
    model.comparisons().forEach(comparison -> compareSessions(comparison, sessions, findings));
    return new ModelHealth(findings);
  }

  private static void look(ColumnComparison comparison, List<Finding> findings) {
    var ranked = comparison.ranked();
    for (var level : ranked) {
      if (!level.isTrained()) {
        findings.add(
            new Finding(
                Kind.UNTRAINED,
                "%s, %s: %s, so that it weighs nothing"
                    .formatted(
                        comparison.name(),
                        level.label(),
                        level.m() == null ? "no m was estimated" : "no u was estimated")));
      }
    }
    for (var rank = 1; rank < ranked.size(); rank++) {
      var stronger = ranked.get(rank).weight(comparison.name());
      var weaker = ranked.get(rank - 1).weight(comparison.name());
      if (stronger.isPresent()
          && weaker.isPresent()
          && stronger.get().weight() < weaker.get().weight()) {
        findings.add(
            new Finding(
                Kind.NOT_MONOTONE,
                "%s: \"%s\" weighs %.2f bits, less than \"%s\" with %.2f"
                    .formatted(
                        comparison.name(),
                        ranked.get(rank).label(),
                        stronger.get().weight(),
                        ranked.get(rank - 1).label(),
                        weaker.get().weight())));
      }
    }
    ranked
        .getLast()
        .weight(comparison.name())
        .filter(strongest -> strongest.weight() < 0)
        .ifPresent(
            strongest ->
                findings.add(
                    new Finding(
                        Kind.AGREEMENT_AGAINST,
                        "%s: its strongest level speaks against a match, with %.2f bits"
                            .formatted(comparison.name(), strongest.weight()))));
  }

  private static void lookAtChances(
      TableModel model, RandomPairs.Chances chances, List<Finding> findings) {
    for (var k = 0; k < chances.seen().length; k++) {
      var comparison = model.comparisons().get(k);
      for (var rank = 0; rank < chances.seen()[k].length; rank++) {
        var exact = rank == chances.seen()[k].length - 1 && comparison.exactFirst().isPresent();
        if (!exact && chances.seen()[k][rank] < RandomPairs.ENOUGH) {
          findings.add(
              new Finding(
                  Kind.FEW_RANDOM_PAIRS,
                  "%s, %s: u rests on %d of %d random pairs"
                      .formatted(
                          comparison.name(),
                          comparison.ranked().get(rank).label(),
                          chances.seen()[k][rank],
                          chances.pairs())));
        }
      }
    }
  }

  private static void look(Training.Session session, List<Finding> findings) {
    var lambda = session.em().result().lambda();
    var block = session.block().name();
    if (lambda < LEAST_LAMBDA || lambda > GREATEST_LAMBDA) {
      findings.add(
          new Finding(
              Kind.LAMBDA_EXTREME,
              "block %s: %.4f of its pairs match, which leaves nothing to tell apart"
                  .formatted(block, lambda)));
    }
    if (!session.em().converged()) {
      findings.add(
          new Finding(
              Kind.NOT_CONVERGED,
              "block %s: estimates still moved after %d iterations"
                  .formatted(block, session.em().iterations())));
    }
    var wanted = 1;
    for (var k = 0; k < session.comparisons().size(); k++) {
      wanted += (session.patterns().ranks(k) - 1) * (session.how().fixesU() ? 1 : 2);
    }
    if (session.patterns().size() - 1 < wanted) {
      findings.add(
          new Finding(
              Kind.NOT_IDENTIFIED,
              "block %s: %d numbers to find from %d patterns"
                  .formatted(block, wanted, session.patterns().size())));
    }
  }

  private static void compareSessions(
      ColumnComparison comparison, List<Training.Session> sessions, List<Finding> findings) {
    for (var rank = 0; rank < comparison.ranks(); rank++) {
      var least = Double.POSITIVE_INFINITY;
      var greatest = Double.NEGATIVE_INFINITY;
      for (var session : sessions) {
        var m = session.m(comparison.name(), rank);
        if (m.isPresent()) {
          least = Math.min(least, MatchWeight.log2(m.get()));
          greatest = Math.max(greatest, MatchWeight.log2(m.get()));
        }
      }
      if (greatest - least > SESSIONS_APART_BITS) {
        findings.add(
            new Finding(
                Kind.SESSIONS_DISAGREE,
                "%s, %s: sessions lie %.1f bits apart"
                    .formatted(
                        comparison.name(),
                        comparison.ranked().get(rank).label(),
                        greatest - least)));
      }
    }
  }
}
