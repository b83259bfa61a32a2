package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.LostPassage;
import org.vigil.monthlyupdate.Issue.SourceLines;

/** Marks passages nobody can read any more. What stood there is never guessed. */
final class Losses {
  private static final Pattern MARK = Phrases.shipped().anyExpression("lost-marks");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\s*$");
  private static final String NOT_PROPOSED = "none: it is not guessed";
  private static final int CONTEXT_WORDS = 4;

  private final List<Found> found = new ArrayList<>();
  private int number;

  /** A loss where it stood. */
  record Found(LostPassage passage, String item, String before, String after, SourceLines place) {}

  List<Found> found() {
    return found;
  }

  List<LostPassage> of(String item) {
    return found.stream().filter(one -> one.item().equals(item)).map(Found::passage).toList();
  }

  /** The same words with a token where a program or a typist marked a loss. */
  Passage marked(Passage words, String item) {
    var now = words;
    var mark = MARK.matcher(now.text());
    while (mark.find()) {
      var before = lastWords(now.text().substring(0, mark.start()));
      var after = firstWords(now.text().substring(mark.end()));
      var id =
          add(
              item,
              before,
              after,
              "not known",
              what(before, after),
              now.place(mark.start(), mark.end()));
      now = now.replace(mark.start(), mark.end(), token(id));
      mark = MARK.matcher(now.text());
    }
    return now;
  }

  /** A last sentence that stops at a word no sentence stops at has lost its end. */
  Passage brokenOff(Passage words, String item) {
    var last = LAST_WORD.matcher(words.text());
    if (!last.find() || !Phrases.shipped().has("unfinished", last.group(1))) {
      return words;
    }
    var before = lastWords(words.text());
    var id =
        add(
            item,
            before,
            null,
            "not known",
            "the end of the sentence after \"" + before + "\"",
            words.place(words.text().length() - 1, words.text().length()));
    return words.then(" ", Passage.written(token(id), words.lastLine(), words.page()));
  }

  /**
   * The end of a line that columns cut away.
   *
   * @param cutWord the beginning of a word whose end is lost with it; null where the loss begins between words
   */
  String cutAway(
      String item,
      String before,
      String after,
      @Nullable String cutWord,
      int fewest,
      int most,
      SourceLines place) {
    var must =
        (cutWord == null ? "" : "the end of the word that begins \"" + cutWord + "\", and ")
            + what(before, after);
    var length =
        fewest >= most
            ? "%d characters".formatted(most)
            : "%d to %d characters".formatted(fewest, most);
    return token(add(item, before, after, length, must, place));
  }

  private static String what(String before, @Nullable String after) {
    return after == null || after.isBlank()
        ? "what follows \"" + before + "\""
        : "what stands between \"" + before + "\" and \"" + after + "\"";
  }

  private String add(
      String item,
      String before,
      @Nullable String after,
      String length,
      String must,
      SourceLines place) {
    var id = "L" + ++number;
    found.add(
        new Found(
            new LostPassage(id, length, must, NOT_PROPOSED),
            item,
            before,
            after == null ? "" : after,
            place));
    return id;
  }

  private static String token(String id) {
    return "[[lost:" + id + "]]";
  }

  static String lastWords(String text) {
    var words = text.strip().split("\\s+");
    return String.join(
        " ", List.of(words).subList(Math.max(0, words.length - CONTEXT_WORDS), words.length));
  }

  static String firstWords(String text) {
    var words = text.strip().split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(CONTEXT_WORDS, words.length)));
  }
}
