package org.vigil.linkage.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds m, u and λ that make the patterns seen most likely, without knowing which pairs are matches (Dempster, Laird and Rubin 1977, <i>Maximum
 * likelihood from incomplete data via the EM algorithm</i>, JRSS B 39; for linkage Winkler 1988).
 *
 * <p>With n_p the pairs of a pattern and π_p the probability that they are matches under the last estimates,
 *
 * <pre>
 * λ' = Σ n_p π_p / Σ n_p        m'_kg = Σ_{γ_k = g} n_p π_p / Σ_{γ_k ≠ −1} n_p π_p        u' the same with 1 − π_p
 * </pre>
 *
 * <p>What is fixed stays as it was. Estimates are held above {@link #LEAST}: where u fell to nothing no later pair could change it. A prior, where one
 * is given, is counted as so many matches more, and smoothing as some at every rank: m' = (Σ n_p π_p + a m₀ + s) / (Σ n_p π_p + a + s L).
 *
 * @param smoothing pairs added at every rank, so that one not seen is rare and not impossible
 */
public record ExpectationMaximisation(
    boolean fixesM,
    boolean fixesU,
    boolean fixesLambda,
    int mostIterations,
    double convergence,
    double smoothing,
    @Nullable Prior prior) {

  /** No probability is estimated lower. */
  public static final double LEAST = 1e-12;

  /**
   * What is believed of m before any pair is seen.
   *
   * @param m by comparison and rank
   * @param matches how many seen matches the belief is worth
   */
  public record Prior(Estimates m, double matches) {}

  /** u fixed, as it is known from pairs taken at random; ends where nothing changes by 1e-4, or after 25 iterations, as Splink. */
  public static ExpectationMaximisation withDefaults() {
    return new ExpectationMaximisation(false, true, false, 25, 1e-4, 0, null);
  }

  public ExpectationMaximisation fixing(boolean m, boolean u, boolean lambda) {
    return new ExpectationMaximisation(m, u, lambda, mostIterations, convergence, smoothing, prior);
  }

  public ExpectationMaximisation until(int mostIterations, double convergence) {
    return new ExpectationMaximisation(
        fixesM, fixesU, fixesLambda, mostIterations, convergence, smoothing, prior);
  }

  public ExpectationMaximisation smoothedBy(double pairs) {
    return new ExpectationMaximisation(
        fixesM, fixesU, fixesLambda, mostIterations, convergence, pairs, prior);
  }

  public ExpectationMaximisation with(@Nullable Prior prior) {
    return new ExpectationMaximisation(
        fixesM, fixesU, fixesLambda, mostIterations, convergence, smoothing, prior);
  }

  /**
   * What came of it.
   *
   * @param history estimates after each iteration, the last being the result
   * @param converged whether it ended because nothing changed any more
   */
  public record Session(List<Estimates> history, boolean converged) {
    public Session {
      history = List.copyOf(history);
    }

    public Estimates result() {
      return history.getLast();
    }

    public int iterations() {
      return history.size();
    }
  }

  public Session run(AgreementPatterns patterns, Estimates start) {
    if (patterns.size() == 0) {
      throw new IllegalArgumentException("there is no pair to learn from");
    }
    var history = new ArrayList<Estimates>();
    var last = start;
    while (history.size() < mostIterations) {
      var next = step(patterns, last);
      history.add(next);
      if (next.greatestChangeTo(last) < convergence) {
        return new Session(history, true);
      }
      last = next;
    }
    return new Session(history, false);
  }

  private Estimates step(AgreementPatterns patterns, Estimates last) {
    var comparisons = patterns.comparisons().size();
    var matches = new double[comparisons][];
    var others = new double[comparisons][];
    for (var k = 0; k < comparisons; k++) {
      matches[k] = new double[patterns.ranks(k)];
      others[k] = new double[patterns.ranks(k)];
    }
    var allMatches = 0.0;
    for (var p = 0; p < patterns.size(); p++) {
      var probability = probability(patterns, p, last);
      var matching = patterns.count(p) * probability;
      var other = patterns.count(p) * (1 - probability);
      allMatches += matching;
      for (var k = 0; k < comparisons; k++) {
        var rank = patterns.rank(p, k);
        if (rank >= 0) {
          matches[k][rank] += matching;
          others[k][rank] += other;
        }
      }
    }
    var lambda = inside(allMatches / patterns.pairs());
    return new Estimates(
        fixesLambda ? last.lambda() : lambda,
        fixesM ? last.copyOfM() : shares(matches, last.copyOfM(), prior),
        fixesU ? last.copyOfU() : shares(others, last.copyOfU(), null));
  }

  /** π: the probability that a pair of this pattern is a match, by its weight in natural logarithms. */
  public static double probability(AgreementPatterns patterns, int pattern, Estimates estimates) {
    return 1 / (1 + Math.exp(-logOdds(patterns, pattern, estimates)));
  }

  private static double logOdds(AgreementPatterns patterns, int pattern, Estimates estimates) {
    var odds = Math.log(estimates.lambda()) - Math.log1p(-estimates.lambda());
    for (var k = 0; k < estimates.comparisons(); k++) {
      var rank = patterns.rank(pattern, k);
      if (rank >= 0) {
        odds += Math.log(estimates.m(k, rank)) - Math.log(estimates.u(k, rank));
      }
    }
    return odds;
  }

  /**
   * Logarithm of the probability of the patterns seen, which no iteration lowers where there is no prior.
   *
   * <p>Σ n_p ln(λ Π m + (1 − λ) Π u)
   */
  public static double logLikelihood(AgreementPatterns patterns, Estimates estimates) {
    var sum = 0.0;
    for (var p = 0; p < patterns.size(); p++) {
      var match = Math.log(estimates.lambda());
      var other = Math.log1p(-estimates.lambda());
      for (var k = 0; k < estimates.comparisons(); k++) {
        var rank = patterns.rank(p, k);
        if (rank >= 0) {
          match += Math.log(estimates.m(k, rank));
          other += Math.log(estimates.u(k, rank));
        }
      }
      var greater = Math.max(match, other);
      sum +=
          patterns.count(p)
              * (greater + Math.log(Math.exp(match - greater) + Math.exp(other - greater)));
    }
    return sum;
  }

  /** A comparison never seen keeps what was believed of it. */
  private double[][] shares(double[][] counts, double[][] otherwise, @Nullable Prior prior) {
    var shares = new double[counts.length][];
    for (var k = 0; k < counts.length; k++) {
      var sum = smoothing * counts[k].length + (prior == null ? 0 : prior.matches());
      for (var count : counts[k]) {
        sum += count;
      }
      shares[k] = otherwise[k];
      for (var rank = 0; sum > 0 && rank < counts[k].length; rank++) {
        var believed = smoothing + (prior == null ? 0 : prior.matches() * prior.m().m(k, rank));
        shares[k][rank] = Math.clamp((counts[k][rank] + believed) / sum, LEAST, 1);
      }
    }
    return shares;
  }

  private static double inside(double lambda) {
    return Math.clamp(lambda, LEAST, 1 - LEAST);
  }
}
