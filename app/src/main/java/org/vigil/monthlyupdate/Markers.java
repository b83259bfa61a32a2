package org.vigil.monthlyupdate;

import java.util.Optional;
import org.vigil.monthlyupdate.Issue.Item;

/** What stands in double brackets in an item, held against what the issue has. */
final class Markers {
  private static final String OPENS = "[[";

  private Markers() {}

  /** The first that stands for nothing, as it was written; empty where each stands for something. */
  static Optional<String> unknown(Issue issue, Item item) {
    return item.blocks().stream()
        .filter(block -> !(block instanceof Block.TableRef))
        .flatMap(Block::texts)
        .flatMap(text -> Inline.read(text).stream())
        .flatMap(piece -> unknown(issue, item, piece).stream())
        .findFirst();
  }

  private static Optional<String> unknown(Issue issue, Item item, Inline piece) {
    return switch (piece) {
      case Inline.Words words -> leftOver(words.text());
      case Inline.ContactRef ref ->
          issue.contacts().containsKey(ref.contact())
              ? Optional.empty()
              : Optional.of("[[contact:" + ref.contact() + "]]");
      case Inline.MetricRef ref ->
          issue.metrics().containsKey(ref.metric())
              ? Optional.empty()
              : Optional.of("[[metric:" + ref.metric() + "]]");
      case Inline.LostRef ref ->
          item.lost().stream().anyMatch(passage -> passage.id().equals(ref.passage()))
              ? Optional.empty()
              : Optional.of("[[lost:" + ref.passage() + "]]");
      // A link new with the item is written after it.
      case Inline.LinkRef ref -> Optional.empty();
    };
  }

  private static Optional<String> leftOver(String text) {
    int from = text.indexOf(OPENS);
    if (from < 0) {
      return Optional.empty();
    }
    int to = text.indexOf("]]", from);
    return Optional.of(to < 0 ? text.substring(from) : text.substring(from, to + 2));
  }
}
