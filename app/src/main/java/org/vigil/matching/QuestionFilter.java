package org.vigil.matching;

import org.jspecify.annotations.Nullable;

/**
 * Which open questions a list shows, and in which order.
 *
 * @param feed how the notification in question came; null for every way
 */
public record QuestionFilter(@Nullable String feed, Order order) {

  public static QuestionFilter everything() {
    return new QuestionFilter(null, Order.STRONGEST);
  }

  /** The orders a list may have; each is a fixed piece of SQL, so nothing typed ever reaches it. */
  public enum Order {
    /** Where an answer is easiest and matters most. */
    STRONGEST("match_weight desc, asked_at, q.notification_id, other_notification"),
    LONGEST_WAITING("asked_at, match_weight desc, q.notification_id, other_notification");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
