package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.Ask;
import org.vigil.monthlyupdate.Issue.Commitment;

/** What an issue's words promise, ask and count, numbered as it is found. */
final class Undertakings {
  private static final Pattern REPLY_BY =
      Pattern.compile("^(?:let|tell) .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final PromiseReader promises;
  private final AskReader asks;
  private final ContactBook book;
  private final List<Found> found;
  private final List<ProseFigure> figures = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Ask> readAsks = new ArrayList<>();

  /** @param found what is found is added to */
  Undertakings(YearMonth month, ContactBook book, List<Found> found) {
    this.promises = new PromiseReader(month);
    this.asks = new AskReader(month);
    this.book = book;
    this.found = found;
  }

  List<ProseFigure> figures() {
    return figures;
  }

  List<Commitment> commitments() {
    return commitments;
  }

  List<Ask> asks() {
    return readAsks;
  }

  /** What is promised, asked and counted in some words. */
  void look(Passage words, String item) {
    promises.in(words).forEach(promise -> promise(promise, item));
    asks(words, item);
    for (var figure : FigureReader.in(words)) {
      figures.add(
          new ProseFigure(
              item,
              figure.number(),
              figure.printed(),
              figure.unit(),
              figure.qualifier(),
              figure.sentence(),
              figure.place()));
      found.add(
          new Found(
              Found.Kind.FIGURE,
              null,
              item,
              figure.printed() + (figure.unit() == null ? "" : " " + figure.unit()),
              figure.place()));
    }
  }

  /** What an entry of a list promises in its own way. */
  void lookAtEntry(Passage words, String item) {
    promises.inEntry(words).ifPresent(promise -> promise(promise, item));
  }

  private void promise(PromiseReader.Promise promise, String item) {
    var id = "k" + (commitments.size() + 1);
    commitments.add(
        new Commitment(
            id,
            item,
            promise.words(),
            promise.due(),
            promise.dueWords(),
            null,
            Commitment.State.OPEN,
            null,
            null,
            null));
    found.add(new Found(Found.Kind.PROMISE, id, item, promise.words(), promise.place()));
  }

  private void asks(Passage words, String item) {
    AskReader.@Nullable Asked before = null;
    for (var asked : asks.in(words)) {
      boolean reply =
          before != null
              && REPLY_BY.matcher(asked.what()).matches()
              && follows(words.text(), before.sentence(), asked.sentence());
      if (reply) {
        var last = readAsks.removeLast();
        readAsks.add(
            new Ask(
                last.id(), item, last.what(), whom(asked.sentence(), item), asked.by(), List.of()));
        found.removeIf(f -> f.kind() == Found.Kind.ASK && last.id().equals(f.id()));
        found.add(
            new Found(
                Found.Kind.ASK, last.id(), item, last.what() + ": " + asked.what(), asked.place()));
      } else {
        var id = "a" + (readAsks.size() + 1);
        readAsks.add(
            new Ask(id, item, asked.what(), whom(asked.sentence(), item), asked.by(), List.of()));
        found.add(new Found(Found.Kind.ASK, id, item, asked.what(), asked.place()));
      }
      before = asked;
    }
  }

  private static boolean follows(String text, String first, String second) {
    int end = text.indexOf(first) + first.length();
    return text.indexOf(second) >= end && text.substring(end, text.indexOf(second)).isBlank();
  }

  /** Whoever is named in the sentence, else the one contact of the item. */
  private List<String> whom(String sentence, String item) {
    var named =
        book.in(sentence).stream()
            .filter(e -> e.email() != null)
            .map(ContactBook.Entry::id)
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    var ofItem =
        book.entries().stream()
            .filter(e -> e.email() != null && e.items().contains(item))
            .map(ContactBook.Entry::id)
            .toList();
    return ofItem.size() == 1 ? ofItem : List.of();
  }
}
