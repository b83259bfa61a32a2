package org.vigil.drugtesting;

/** What one of the counts is. Nobody guesses it: where the source does not say, that is what is printed. */
public enum Unit {
  REQUESTS("requests", "requests"),
  TESTS("tests", "requests"),
  PEOPLE("people", "people asked"),
  DETENTIONS("detentions", "detentions"),
  NOT_STATED("not stated", "requests");

  private final String words;
  private final String all;

  Unit(String words, String all) {
    this.words = words;
    this.all = all;
  }

  /** As a form and a command write it. */
  public String words() {
    return words;
  }

  public boolean isStated() {
    return this != NOT_STATED;
  }

  /** What results and refusals together are called: a refusal is no test, so all of them are not "tests". */
  public String ofAll() {
    return all;
  }
}
