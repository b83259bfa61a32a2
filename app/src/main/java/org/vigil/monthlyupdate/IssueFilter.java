package org.vigil.monthlyupdate;

/** Which issues a list shows, and in which order. */
public record IssueFilter(State state, Sort sort) {
  public static final IssueFilter EVERYTHING = new IssueFilter(State.ANY, Sort.NEWEST);

  /** Whether what is found in drafts chooses which are shown, or in which order. */
  boolean asksForFindings() {
    return state == State.STOPPED
        || state == State.READY
        || state == State.ANY && sort == Sort.STOPPED;
  }

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

    /** @param stoppedBy how many findings stop it */
    static State of(boolean issued, boolean withdrawn, int stoppedBy) {
      return withdrawn ? WITHDRAWN : issued ? ISSUED : stoppedBy > 0 ? STOPPED : READY;
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
