package org.vigil.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds listed spellings in a text: at each word the longest run of words that is listed. */
final class SubstanceMatcher {

  /** Listed spellings this long may be told with any spacing; shorter ones only as listed. */
  private static final int LONG_ENOUGH_TO_SPLIT = 8;

  private static final List<String> GLUED_BEFORE =
      List.of("including", "from", "with", "and", "of", "by", "to");
  private static final List<String> GLUED_AFTER =
      List.of("intoxication", "toxicity", "toxicities", "and", "use");
  private static final int SHORTEST_GLUED = 5;

  private final Map<String, Term> terms = new HashMap<>();
  private final Spellings spellings;
  private final int mostTokens;

  SubstanceMatcher(Iterable<Term> listed) {
    int most = 1;
    for (var term : listed) {
      terms.put(term.key(), term);
      most = Math.max(most, term.tokens());
    }
    mostTokens = most + 1;
    spellings = new Spellings(listed);
  }

  List<SubstanceMention> find(String text) {
    var tokens = Token.split(text);
    var found = new ArrayList<SubstanceMention>();
    for (int at = 0; at < tokens.size(); ) {
      at += takeLongest(text, tokens, at, found);
    }
    return found;
  }

  /** Adds what the longest listed run at this word means; answers how many words were used. */
  private int takeLongest(String text, List<Token> tokens, int at, List<SubstanceMention> found) {
    var runs = runsFrom(text, tokens, at);
    for (int length = runs.size(); length >= 1; length--) {
      var term = terms.get(runs.get(length - 1));
      if (term != null && mayStand(term, length)) {
        add(text, tokens, at, length, term, SubstanceMention.Spelling.LISTED, found);
        return length;
      }
    }
    var word = tokens.get(at).word();
    var unglued = unglue(word);
    if (unglued.isPresent()) {
      add(text, tokens, at, 1, unglued.get(), SubstanceMention.Spelling.NEAR, found);
      return 1;
    }
    for (int length = Math.min(2, runs.size()); length >= 1; length--) {
      var near = spellings.nearest(runs.get(length - 1));
      if (near.isPresent()
          && (length == 1 || near.get().tokens() > 1 || !known(tokens.get(at + 1).word()))) {
        add(text, tokens, at, length, near.get(), SubstanceMention.Spelling.NEAR, found);
        return length;
      }
    }
    return 1;
  }

  private boolean known(String word) {
    return terms.containsKey(word) || spellings.nearest(word).isPresent();
  }

  private List<String> runsFrom(String text, List<Token> tokens, int at) {
    var runs = new ArrayList<String>();
    var run = new StringBuilder();
    for (int i = at; i < tokens.size() && runs.size() < mostTokens; i++) {
      if (i > at && !tokens.get(i - 1).joins(tokens.get(i), text)) {
        break;
      }
      runs.add(run.append(tokens.get(i).word()).toString());
    }
    return runs;
  }

  private static boolean mayStand(Term term, int length) {
    return length <= term.tokens() || term.key().length() >= LONG_ENOUGH_TO_SPLIT;
  }

  /** A missing space: "ofcocaine", "heroinand", "phencyclidinetoxicity". */
  private Optional<Term> unglue(String word) {
    for (var before : GLUED_BEFORE) {
      if (word.startsWith(before) && word.length() - before.length() >= SHORTEST_GLUED) {
        var term = terms.get(word.substring(before.length()));
        if (term != null) {
          return Optional.of(term);
        }
      }
    }
    for (var after : GLUED_AFTER) {
      if (word.endsWith(after) && word.length() - after.length() >= SHORTEST_GLUED) {
        var term = terms.get(word.substring(0, word.length() - after.length()));
        if (term != null) {
          return Optional.of(term);
        }
      }
    }
    return Optional.empty();
  }

  private static void add(
      String text,
      List<Token> tokens,
      int at,
      int length,
      Term term,
      SubstanceMention.Spelling spelling,
      List<SubstanceMention> found) {
    int start = tokens.get(at).start();
    int end = tokens.get(at + length - 1).end();
    for (var meaning : term.meanings()) {
      found.add(
          new SubstanceMention(
              meaning.substance(),
              text.substring(start, end),
              start,
              end,
              meaning.basis(),
              spelling,
              false));
    }
  }
}
