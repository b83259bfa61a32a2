package org.vigil.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.archive.asking.Passage;
import org.vigil.monthlyupdate.Issue;

/** What an issue promises and asks, found again among its passages. */
final class Told {
  /** A promise is put together from words of its sentence: this share of them must stand there. */
  private static final double ENOUGH = 0.7;

  private Told() {}

  static List<PromiseTold> promises(Issue issue, List<Passage> passages) {
    var items = new HashMap<String, Passage.Item>();
    issue
        .sections()
        .forEach(
            section ->
                section
                    .items()
                    .forEach(item -> items.put(item.id(), IssueItems.of(section, item))));
    var told = new ArrayList<PromiseTold>();
    for (var promise : issue.commitments()) {
      // A promise goes on where its item is left out, and is closed there.
      var item =
          items.getOrDefault(promise.item(), new Passage.Item(promise.item(), "", "", List.of()));
      var where = best(passages, promise.item(), promise.what());
      told.add(new PromiseTold(item, promise, where == null ? null : where.lines().from()));
    }
    return told;
  }

  static List<Passage> marked(List<Passage> passages, Issue issue) {
    var kinds = new HashMap<Integer, Passage.Kind>();
    issue.asks().forEach(ask -> mark(passages, ask.item(), ask.what(), Passage.Kind.ASK, kinds));
    issue
        .commitments()
        .forEach(
            promise -> mark(passages, promise.item(), promise.what(), Passage.Kind.PROMISE, kinds));
    return passages.stream()
        .map(
            passage -> {
              var kind = kinds.get(passage.number());
              return kind == null ? passage : passage.as(kind);
            })
        .toList();
  }

  private static void mark(
      List<Passage> passages,
      String item,
      String what,
      Passage.Kind kind,
      Map<Integer, Passage.Kind> kinds) {
    var found = best(passages, item, what);
    if (found != null) {
      kinds.put(found.number(), kind);
    }
  }

  /** The passage of the item that holds most of the words, if it holds enough of them. */
  private static @Nullable Passage best(List<Passage> passages, String item, String what) {
    var words = words(what);
    double most = ENOUGH;
    Passage found = null;
    for (var passage : passages) {
      if (passage.item().id().equals(item)
          && passage.kind() != Passage.Kind.TABLE_ROW
          && !words.isEmpty()) {
        var there = words(passage.words());
        double share = (double) words.stream().filter(there::contains).count() / words.size();
        if (share > most || share == most && found == null) {
          most = share;
          found = passage;
        }
      }
    }
    return found;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
