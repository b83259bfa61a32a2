package org.vigil.monthlyupdate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of opening the address of a link.
 *
 * @param at when it was tried
 * @param ledTo the address it led on to; null where it led nowhere else
 */
public record LinkOpening(Instant at, Outcome outcome, @Nullable String ledTo) {

  /** How the site answered. */
  public enum Outcome {
    OPENS("opens"),
    LEADS_ON("leads on to another address"),
    ASKS_WHO("asks the reader to sign in, or lets only some people in"),
    ASKS_FEWER("the site asks for fewer visits: open it again later"),
    GOES_ROUND(
        "the site sends its visitor round and round, as one that asks about cookies may: open it yourself"),
    GONE("the site says it has no such page"),
    AT_FAULT("the site answered that something is wrong with it"),
    NOT_REACHED("the site could not be reached"),
    NOT_TRIED("not opened from here");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Whether a reader who follows the link finds nothing. */
  public boolean isDead() {
    return switch (outcome) {
      case GONE, AT_FAULT, NOT_REACHED -> true;
      case OPENS, LEADS_ON, ASKS_WHO, ASKS_FEWER, GOES_ROUND, NOT_TRIED -> false;
    };
  }
}
