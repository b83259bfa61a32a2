package org.vigil.drugtesting;

import java.util.Locale;

/** What came of asking for a sample, as a column of a return. A refusal is no result of a test. */
public enum Result {
  POSITIVE,
  NEGATIVE,
  REFUSED,
  /** Neither a result nor a refusal, as an insufficient sample. Only some returns count it. */
  OTHER;

  /** The name of the column. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return name().charAt(0) + code().substring(1);
  }
}
