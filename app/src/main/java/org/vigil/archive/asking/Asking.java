package org.vigil.archive.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from a set of passages. The order is BM25 over several fields (Robertson, Zaragoza and Taylor 2004,
 * "Simple BM25 extension to multiple weighted fields"), by what each question names rather than by its single words; then
 * signs of the kind of answer asked for, districts, months, and which of several is the newest. {@code docs/methods/asking.md}
 * tells the whole of it.
 */
public final class Asking {
  /** A passage that bears out less of the question than this is no answer. */
  static final double ENOUGH = 0.46;

  private static final int MOST_QUOTED = 5;
  private static final int MOST_NEAR = 5;

  /** A paragraph of up to this many letters is quoted whole; of a longer one, a sentence before and one after. */
  private static final int SHORT_PARAGRAPH = 450;

  private final PassageIndex index;
  private final Cues cues;
  private final Weights weights;

  private Asking(PassageIndex index, Cues cues, Weights weights) {
    this.index = index;
    this.cues = cues;
    this.weights = weights;
  }

  public static Asking of(Collection<Passage> passages) {
    return new Asking(
        new PassageIndex(List.copyOf(passages), Language.shipped()), Cues.shipped(), Weights.USUAL);
  }

  public boolean isEmpty() {
    return index.entries().isEmpty();
  }

  /** The same passages asked with other numbers, to find out which are good. */
  Asking with(Weights others) {
    return new Asking(index, cues, others);
  }

  /** Words that stand nowhere among the passages, and those nearest to them that do. */
  public Map<String, String> corrections(String words) {
    return Question.of(words, cues, index).corrections();
  }

  public Answer answer(String asked) {
    var question = Question.of(asked, cues, index);
    var rarities = Rarity.of(question.concepts(), index);
    var best = best(question, rarities);
    if (!best.isEmpty() && best.getFirst().support() >= ENOUGH) {
      double first = best.getFirst().order();
      return new Answer.Found(
          best.stream()
              .filter(one -> one.support() >= ENOUGH && one.order() > first / 2)
              .map(one -> quotation(one, question))
              .toList(),
          question.corrections());
    }
    return new Answer.NotFound(
        rarities.entrySet().stream()
            .filter(entry -> !entry.getValue().isNamed() && entry.getKey().weight() == 1)
            .map(entry -> entry.getKey().written())
            .toList(),
        best.stream().limit(MOST_NEAR).map(one -> quotation(one, question)).toList(),
        question.corrections());
  }

  /** The best passages; of those quoted with another, or that say the same in the same document, one. */
  private List<Weighing> best(Question question, Map<Concept, Rarity> rarities) {
    var byOrder =
        index.entries().stream()
            .map(entry -> new Weighing(entry, question, rarities, index, cues, weights))
            .filter(one -> one.order() > 0)
            .sorted(Comparator.comparingDouble(Weighing::order).reversed())
            .limit(MOST_QUOTED * 10L)
            .toList();
    boolean ofAnyMonth = question.times().isOfAnyMonth() && question.when() != Question.When.FIRST;
    var ranked = ofAnyMonth ? NewestRow.of(byOrder) : byOrder;
    var kept = new ArrayList<Weighing>();
    for (var one : ranked) {
      if (kept.size() < MOST_QUOTED
          && kept.stream().noneMatch(other -> isOneParagraph(other.passage(), one.passage()))) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean isOneParagraph(Passage one, Passage other) {
    return one.kind() != Passage.Kind.TABLE_ROW
        && one.source().equals(other.source())
        && one.paragraph() == other.paragraph();
  }

  private Quotation quotation(Weighing one, Question question) {
    var passage = one.passage();
    return new Quotation(
        passage,
        passage.kind() == Passage.Kind.TABLE_ROW ? caption(passage) : around(passage, true),
        passage.kind() == Passage.Kind.TABLE_ROW ? List.of() : around(passage, false),
        cell(passage, question),
        one.support(),
        one.matched());
  }

  private List<Passage> around(Passage passage, boolean before) {
    var paragraph =
        index.neighbours(passage).stream()
            .filter(other -> other.paragraph() == passage.paragraph())
            .toList();
    int letters = paragraph.stream().mapToInt(other -> other.words().length()).sum();
    return paragraph.stream()
        .filter(
            other -> before ? other.number() < passage.number() : other.number() > passage.number())
        .filter(
            other -> letters <= SHORT_PARAGRAPH || Math.abs(other.number() - passage.number()) == 1)
        .toList();
  }

  private List<Passage> caption(Passage row) {
    return index.neighbours(row).stream()
        .filter(
            other -> other.kind() != Passage.Kind.TABLE_ROW && other.words().equals(row.caption()))
        .limit(1)
        .toList();
  }

  private Quotation.@Nullable CellAsked cell(Passage passage, Question question) {
    int column = Tables.columnAsked(passage, question, index.language());
    return column < 0
        ? null
        : new Quotation.CellAsked(
            passage.columns().get(column).strip(), passage.cells().get(column).strip());
  }
}
