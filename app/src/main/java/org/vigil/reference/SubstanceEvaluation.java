package org.vigil.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vigil.rates.Rate;
import org.vigil.rates.WilsonInterval;

/**
 * How well substances read from text agree with flags somebody else set for the same deaths. Gives
 * counts only; no text leaves it.
 */
public final class SubstanceEvaluation {

  private static final double CONFIDENCE = 0.95;

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

    /** Deaths read as naming the substance. */
    public int found() {
      return both + flagSilent + misread;
    }

    public int flagged() {
      return both + textSilent + missed;
    }

    public int disagreements() {
      return textSilent + missed + flagSilent + misread;
    }

    /** Among the deaths read as naming the substance, those flagged. */
    public Optional<Rate> precision() {
      return share(both, found());
    }

    /** Among the deaths flagged, those read as naming the substance. */
    public Optional<Rate> recall() {
      return share(both, flagged());
    }

    /** A death whose text names the substance in so many words is no misreading. */
    public Optional<Rate> precisionWhereTold() {
      return share(both + flagSilent, found());
    }

    /** Recall among the deaths whose text names the substance. */
    public Optional<Rate> recallWhereTold() {
      return share(both, both + missed);
    }

    /** With Wilson's interval; empty where there is nothing to take a share of. */
    private static Optional<Rate> share(int part, int whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(WilsonInterval.proportion(part, whole, 1, CONFIDENCE));
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
