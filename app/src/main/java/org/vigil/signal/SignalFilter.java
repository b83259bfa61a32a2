package org.vigil.signal;

import org.jspecify.annotations.Nullable;

/** Which signals a list shows, and in what order. */
public record SignalFilter(State state, @Nullable Rule rule, Sort sort) {

  public static SignalFilter everything() {
    return new SignalFilter(State.ANY, null, Sort.RAISED);
  }

  /** How far a signal has come. */
  public enum State {
    ANY("Any", "true"),
    NOT_LOOKED_AT("Not yet looked at", "verdict is null"),
    LOOKING("Being looked into", "verdict = 'looking'"),
    CLOSED("Closed", "verdict in ('no action', 'acted')");

    private final String label;
    private final String condition;

    State(String label, String condition) {
      this.label = label;
      this.condition = condition;
    }

    public String label() {
      return label;
    }

    String condition() {
      return condition;
    }
  }

  /** The orders a list may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Sort {
    RAISED("Newest first", "raised_at desc, reference desc"),
    CHANCE("Least likely by chance first", "months_between desc nulls first, reference desc"),
    DEATHS("Most deaths first", "observed desc, reference desc");

    private final String label;
    private final String orderBy;

    Sort(String label, String orderBy) {
      this.label = label;
      this.orderBy = orderBy;
    }

    public String label() {
      return label;
    }

    String orderBy() {
      return orderBy;
    }
  }
}
