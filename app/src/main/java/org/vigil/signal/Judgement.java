package org.vigil.signal;

import java.time.Instant;

/** What somebody made of a signal: who, when and why. */
public sealed interface Judgement {
  String by();

  Instant at();

  String why();

  /** Being looked into. */
  record Looking(String by, Instant at, String why) implements Judgement {}

  /** Looked into; there is nothing to do. */
  record NoAction(String by, Instant at, String why) implements Judgement {}

  /** Looked into, and something was done. Its days count as a past outbreak from now on. */
  record Acted(String by, Instant at, String why) implements Judgement {}

  default Verdict verdict() {
    return switch (this) {
      case Looking l -> Verdict.LOOKING;
      case NoAction n -> Verdict.NO_ACTION;
      case Acted a -> Verdict.ACTED;
    };
  }

  static Judgement of(Verdict verdict, String by, Instant at, String why) {
    return switch (verdict) {
      case LOOKING -> new Looking(by, at, why);
      case NO_ACTION -> new NoAction(by, at, why);
      case ACTED -> new Acted(by, at, why);
    };
  }

  /** The judgement without its who, when and why. */
  enum Verdict {
    LOOKING("looking", "Looking into it", false),
    NO_ACTION("no action", "No action needed", true),
    ACTED("acted", "Acted on", true);

    private final String words;
    private final String label;
    private final boolean closes;

    Verdict(String words, String label, boolean closes) {
      this.words = words;
      this.label = label;
      this.closes = closes;
    }

    public String words() {
      return words;
    }

    public String label() {
      return label;
    }

    public boolean closes() {
      return closes;
    }

    public static Verdict of(String words) {
      for (var verdict : values()) {
        if (verdict.words.equals(words)) {
          return verdict;
        }
      }
      throw new IllegalArgumentException("no such verdict: " + words);
    }
  }
}
