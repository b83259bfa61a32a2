package org.vigil.matching;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which open questions a list shows, and in which order.
 *
 * @param feed how the notification in question came; null for every way
 */
public record QuestionFilter(@Nullable String feed, Only only, Order order) {

  public static QuestionFilter everything() {
    return new QuestionFilter(null, Only.EVERY, Order.CONSEQUENCE);
  }

  /** Some of the questions. */
  public enum Only {
    EVERY("every"),
    /** Something further down counts one of the two case files. */
    DEPENDED_ON("depended-on"),
    ASKED_AGAIN("asked-again");

    private final String key;

    Only(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    boolean takes(QuestionQueue.Waiting waiting) {
      return switch (this) {
        case EVERY -> true;
        case DEPENDED_ON -> !waiting.depends().isEmpty();
        case ASKED_AGAIN -> waiting.askedAgain();
      };
    }
  }

  /** The orders a list may have. */
  public enum Order {
    /** What an answer would change: first what depends on it, then how much would move, then the strongest evidence. */
    CONSEQUENCE(
        "consequence",
        Comparator.comparingInt((QuestionQueue.Waiting w) -> -w.depends().size())
            .thenComparingInt(w -> -w.moving())
            .thenComparingDouble(w -> -w.question().matchWeight())),
    STRONGEST(
        "strongest",
        Comparator.comparingDouble((QuestionQueue.Waiting w) -> -w.question().matchWeight())),
    LONGEST_WAITING(
        "longest", Comparator.comparing((QuestionQueue.Waiting w) -> w.question().askedAt()));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Made of method references alone.
    private final Comparator<QuestionQueue.Waiting> comparator;

    Order(String key, Comparator<QuestionQueue.Waiting> comparator) {
      this.key = key;
      this.comparator =
          comparator
              .thenComparing(w -> w.question().askedAt())
              .thenComparing(w -> w.question().notification().toString())
              .thenComparing(w -> w.question().otherNotification().toString());
    }

    public String key() {
      return key;
    }

    Comparator<QuestionQueue.Waiting> comparator() {
      return comparator;
    }
  }

  /** As a page's address has it; whatever is not known is the usual. */
  public static QuestionFilter of(String feed, String only, String order) {
    var filter = everything();
    for (var value : Only.values()) {
      if (value.key.equals(only)) {
        filter = new QuestionFilter(filter.feed, value, filter.order);
      }
    }
    for (var value : Order.values()) {
      if (value.key.equals(order)) {
        filter = new QuestionFilter(filter.feed, filter.only, value);
      }
    }
    return feed.isBlank() ? filter : new QuestionFilter(feed, filter.only, filter.order);
  }
}
