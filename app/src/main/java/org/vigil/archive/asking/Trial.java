package org.vigil.archive.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Puts questions whose answers are known, and counts. */
public final class Trial {
  /** What came of one question. */
  enum Outcome {
    RIGHT_FIRST("right"),
    RIGHT_LATER("another passage stood before the right one"),
    WRONG("another passage was quoted"),
    REFUSED_WRONGLY("not found, although it is there"),
    REFUSED_RIGHTLY("rightly not found"),
    ANSWERED_WRONGLY("quoted, although nothing answers");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  record Tried(KnownQuestion question, Answer answer, Outcome outcome) {
    /** Whether the very sentence or row stands first, not only its paragraph. */
    boolean isMarked() {
      return answer instanceof Answer.Found found
          && question.answers().stream()
              .anyMatch(expected -> expected.isMarkedIn(found.quotations().getFirst()));
    }

    /** Whether the right passage is shown, though not as an answer. */
    boolean isClose() {
      return question.hasAnswer()
          && answer instanceof Answer.NotFound none
          && none.near().stream().anyMatch(quotation -> Trial.isRight(question, quotation));
    }

    boolean isRight() {
      return outcome == Outcome.RIGHT_FIRST || outcome == Outcome.REFUSED_RIGHTLY;
    }
  }

  private final List<Tried> all;

  private Trial(List<Tried> all) {
    this.all = List.copyOf(all);
  }

  /**
   * @param yaml questions with their answers, laid out as {@code archive-questions/1}
   */
  public static Trial of(Asking asking, String yaml) {
    return of(asking, KnownQuestion.read(yaml));
  }

  static Trial of(Asking asking, List<KnownQuestion> questions) {
    return new Trial(
        questions.stream()
            .map(
                question -> {
                  var answer = asking.answer(question.question());
                  return new Tried(question, answer, outcome(question, answer));
                })
            .toList());
  }

  private static Outcome outcome(KnownQuestion question, Answer answer) {
    return switch (answer) {
      case Answer.NotFound none ->
          question.hasAnswer() ? Outcome.REFUSED_WRONGLY : Outcome.REFUSED_RIGHTLY;
      case Answer.Found found -> {
        if (!question.hasAnswer()) {
          yield Outcome.ANSWERED_WRONGLY;
        }
        if (isRight(question, found.quotations().getFirst())) {
          yield Outcome.RIGHT_FIRST;
        }
        yield found.quotations().stream().anyMatch(quotation -> isRight(question, quotation))
            ? Outcome.RIGHT_LATER
            : Outcome.WRONG;
      }
    };
  }

  private static boolean isRight(KnownQuestion question, Quotation quotation) {
    return question.answers().stream().anyMatch(expected -> expected.isIn(quotation));
  }

  List<Tried> all() {
    return all;
  }

  long count(Predicate<Tried> which) {
    return all.stream().filter(which).count();
  }

  long answerable() {
    return count(tried -> tried.question().hasAnswer());
  }

  long rightFirst() {
    return count(tried -> tried.outcome() == Outcome.RIGHT_FIRST);
  }

  /** Questions whose right passage is shown: first, later, or as close to what was asked. */
  long shown() {
    return rightFirst()
        + count(tried -> tried.outcome() == Outcome.RIGHT_LATER)
        + count(Tried::isClose);
  }

  long unanswerable() {
    return count(tried -> !tried.question().hasAnswer());
  }

  long refused() {
    return count(tried -> tried.outcome() == Outcome.REFUSED_RIGHTLY);
  }

  /** The figures, whole, by half and by kind. */
  public List<String> figures() {
    var lines = new ArrayList<String>();
    lines.add(line("All questions", tried -> true));
    for (var half : KnownQuestion.Half.values()) {
      lines.add(line(capital(half.words()), tried -> tried.question().half() == half));
    }
    var kinds = new TreeSet<String>();
    all.forEach(tried -> kinds.add(tried.question().kind()));
    for (var kind : kinds) {
      lines.add(line("Kind: " + kind, tried -> tried.question().kind().equals(kind)));
    }
    lines.add(
        "Of those not right: %d quoted the right passage later, %d quoted another, %d said not found (%d of them with the right passage as close), %d should have said not found."
            .formatted(
                count(tried -> tried.outcome() == Outcome.RIGHT_LATER),
                count(tried -> tried.outcome() == Outcome.WRONG),
                count(tried -> tried.outcome() == Outcome.REFUSED_WRONGLY),
                count(Tried::isClose),
                count(tried -> tried.outcome() == Outcome.ANSWERED_WRONGLY)));
    return lines;
  }

  /** Each question that went wrong, with what stood first. */
  public List<String> misses() {
    return all.stream()
        .filter(tried -> !tried.isRight())
        .map(
            tried ->
                "%s: %s%n    %s"
                    .formatted(
                        tried.outcome().words(),
                        tried.question().question(),
                        first(tried.answer())))
        .toList();
  }

  private static String first(Answer answer) {
    return switch (answer) {
      case Answer.Found found ->
          found.quotations().getFirst().source()
              + ": "
              + found.quotations().getFirst().passage().plainWords();
      case Answer.NotFound none -> "not found";
    };
  }

  private String line(String name, Predicate<Tried> which) {
    long answerable = count(which.and(tried -> tried.question().hasAnswer()));
    long right = count(which.and(tried -> tried.outcome() == Outcome.RIGHT_FIRST));
    long unanswerable = count(which.and(tried -> !tried.question().hasAnswer()));
    long refused = count(which.and(tried -> tried.outcome() == Outcome.REFUSED_RIGHTLY));
    long marked = count(which.and(Tried::isMarked));
    return "%s: right passage first %s, the very sentence or row %s; refused %s"
        .formatted(name, of(right, answerable), of(marked, answerable), of(refused, unanswerable));
  }

  private static String of(long number, long all) {
    return all == 0
        ? "none to find"
        : String.format(Locale.UK, "%d of %d (%.0f%%)", number, all, 100.0 * number / all);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
