package org.vigil.monthlyupdate;

/** Which issues a list shows, and in which order. */
public record IssueFilter(State state, Sort sort) {
  public static final IssueFilter EVERYTHING = new IssueFilter(State.ANY, Sort.NEWEST);

  /** How far an issue has come. */
  public enum State {
    ANY("Any"),
    STOPPED("Draft, stopped by findings"),
    READY("Draft, nothing stops it"),
    ISSUED("Issued"),
    WITHDRAWN("Withdrawn");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** In which order. */
  public enum Sort {
    NEWEST("Newest month first"),
    OLDEST("Oldest month first"),
    STOPPED("Most findings that stop it first");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
