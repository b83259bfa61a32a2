package org.vigil.monthlyupdate;

/** What a person did to bring an issue on its way, or to send it back. */
public sealed interface Step extends Change {
  @Override
  default String where() {
    return "issue";
  }

  /** Everything that is to be told this month stands in it. */
  record Assembled() implements Step {
    @Override
    public String deed() {
      return "assembled";
    }
  }

  /** Somebody has read it against its sources. */
  record Checked() implements Step {
    @Override
    public String deed() {
      return "checked";
    }
  }

  /**
   * It may go.
   *
   * @param standingIn whether a deputy signs while the one who signs off is away
   */
  record SignedOff(boolean standingIn) implements Step {
    @Override
    public String deed() {
      return standingIn ? "signed off, by a deputy" : "signed off";
    }
  }

  record SentBack(String why) implements Step {
    @Override
    public String deed() {
      return "sent back: " + why;
    }
  }
}
