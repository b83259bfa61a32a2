package org.vigil.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How well substances read from text agree with flags somebody else set for the same deaths. Gives
 * counts only; no text leaves it.
 */
public final class SubstanceEvaluation {

  private static final double Z = 1.959963984540054;

  /**
   * Counts for one flag.
   *
   * @param textSilent flag set, and nothing like the substance stands anywhere in the text
   * @param missed flag set, the text seems to name it and it was not read
   * @param flagSilent named in the text in a listed spelling, flag not set
   * @param misread read in the text otherwise (near spelling, metabolite, compound), flag not set
   */
  public record Agreement(
      String flag, int both, int textSilent, int missed, int flagSilent, int misread) {

    /** Among the deaths read as naming the substance, those flagged. */
    public double precision() {
      return share(both, both + flagSilent + misread);
    }

    /** A death whose text names the substance in so many words is no misreading. */
    public double precisionWhereTold() {
      return share(both + flagSilent, both + flagSilent + misread);
    }

    public double[] precisionWhereToldInterval() {
      return wilson(both + flagSilent, both + flagSilent + misread);
    }

    public double recall() {
      return share(both, both + textSilent + missed);
    }

    /** Recall among the deaths whose text names the substance. */
    public double recallWhereTold() {
      return share(both, both + missed);
    }

    public double[] precisionInterval() {
      return wilson(both, both + flagSilent + misread);
    }

    public double[] recallInterval() {
      return wilson(both, both + textSilent + missed);
    }

    public double[] recallWhereToldInterval() {
      return wilson(both, both + missed);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** Wilson score interval, 95%; not a number where there is nothing to take a share of. */
    static double[] wilson(int successes, int trials) {
      if (trials == 0) {
        return new double[] {Double.NaN, Double.NaN};
      }
      double share = (double) successes / trials;
      double centre = share + Z * Z / (2 * trials);
      double half = Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
      double scale = 1 + Z * Z / trials;
      return new double[] {(centre - half) / scale, (centre + half) / scale};
    }
  }

  private final String flag;
  private final Predicate<Substance> isMeant;
  private final Pattern trace;
  private int both;
  private int textSilent;
  private int missed;
  private int flagSilent;
  private int misread;

  /**
   * @param isMeant the substances the flag stands for
   * @param trace a wide net: where it finds nothing, the text is silent about the substance
   */
  public SubstanceEvaluation(String flag, Predicate<Substance> isMeant, String trace) {
    this.flag = flag;
    this.isMeant = isMeant;
    this.trace = Pattern.compile(trace, Pattern.CASE_INSENSITIVE);
  }

  /** One death: its text, what was read there, and whether the flag is set. */
  public void add(String text, List<SubstanceMention> read, boolean flagged) {
    var meant = read.stream().filter(mention -> isMeant.test(mention.substance())).toList();
    boolean named = !meant.isEmpty();
    if (named && flagged) {
      both++;
    } else if (named && meant.stream().anyMatch(SubstanceEvaluation::inSoManyWords)) {
      flagSilent++;
    } else if (named) {
      misread++;
    } else if (flagged && trace.matcher(text).find()) {
      missed++;
    } else if (flagged) {
      textSilent++;
    }
  }

  private static boolean inSoManyWords(SubstanceMention mention) {
    return mention.basis() == SubstanceMention.Basis.NAMED
        && mention.spelling() == SubstanceMention.Spelling.LISTED;
  }

  public Agreement agreement() {
    return new Agreement(flag, both, textSilent, missed, flagSilent, misread);
  }
}
