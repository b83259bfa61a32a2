package org.vigil.drugtesting;

/**
 * Which returns a list shows, and in what order.
 *
 * @param words looked for in the month, the file's name and the source; empty for all
 */
public record ReturnFilter(State state, String words, Sort sort) {

  public static ReturnFilter everything() {
    return new ReturnFilter(State.ANY, "", Sort.MONTH_NEWEST);
  }

  /** Which of them. */
  public enum State {
    ANY("All returns", "true"),
    CURRENT("Those that count", "standing = 'CURRENT'"),
    DOES_NOT_ADD_UP("Those that do not add up", "standing = 'CURRENT' and not adds_up"),
    NOT_ASKED(
        "Not adding up, and nobody has asked",
        "standing = 'CURRENT' and not adds_up and asked_at is null"),
    HELD("Held", "standing = 'HELD'"),
    NOT_COUNTING("Replaced or set aside", "standing in ('EARLIER', 'SET_ASIDE')");

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
    MONTH_NEWEST("Latest month first", "month desc, seq desc"),
    MONTH_OLDEST("Earliest month first", "month, seq"),
    RECEIVED("Last received first", "seq desc"),
    SOURCE("By source", "organisation, month desc, seq desc");

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
