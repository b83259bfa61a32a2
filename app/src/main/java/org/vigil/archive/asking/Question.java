package org.vigil.archive.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question, understood as far as words go.
 *
 * @param stems of every word of it
 * @param corrections words not in the archive, and those nearest to them that are
 * @param counted what "how many" counts; null where nothing is
 * @param districts named in it
 * @param times the time it asks about
 * @param ofATable whether it asks for what a table says
 */
record Question(
    String asked,
    Set<Cue> cues,
    List<Concept> concepts,
    Set<String> stems,
    Map<String, String> corrections,
    @Nullable Concept counted,
    Set<String> districts,
    Times times,
    boolean ofATable,
    When when,
    Tense tense,
    Extreme extreme) {

  /** Whether it asks for what has happened or for what is to come. */
  enum Tense {
    EITHER,
    DONE,
    TO_COME
  }

  /** Whether the largest or the smallest of several is wanted. */
  enum Extreme {
    NONE,
    MOST,
    FEWEST
  }

  /** Which of several passages that say the like is wanted. */
  enum When {
    /** Past tense, or no tense. */
    ANY,
    /** As things are: present tense. */
    PRESENT,
    NEWEST,
    FIRST
  }

  /** Words of one group of the thesaurus stand for one another in full. */
  private static final double SAME = 1.0;

  /** What a text says for what people say so: near, and not the same. */
  private static final double SAID = 0.7;

  private static final double KIND = 0.45;
  private static final double CORRECTED = 0.95;
  private static final double WEAK = 0.2;
  private static final int LONGEST_PHRASE = 6;
  private static final Pattern NEWEST =
      Pattern.compile(
          "\\b(now|currently|current|latest|newest|recent|recently|so far|in the"
              + " end|eventually|finally|still|these days|today|by now|at the moment|to date)\\b");
  private static final Pattern NOT_A_SUBJECT =
      Pattern.compile(
          "(?i)\\b(so far|in the end|these days|at the moment|to date|by now|up to now|at first|to"
              + " begin with|at the (start|beginning|time)|as it stands|for the first time|the first time|in person|in all|in total|tables?|(?:grand|running)(?= total))\\b");
  private static final Pattern FIRST =
      Pattern.compile(
          "\\b(very first|first (?:table|figures|results)|(?:the|an?) (?:old|previous|former|outgoing|earlier)|originally|original|at first|initially|to begin with|at the start|at the"
              + " beginning|promised|meant to|supposed to|was due)\\b");
  private static final Pattern PRESENT =
      Pattern.compile("\\b(is|are|do|does|has|have|can|will)\\b");
  private static final Pattern MOST =
      Pattern.compile("\\b(most|highest|largest|biggest|greatest)\\b");
  private static final Pattern FEWEST = Pattern.compile("\\b(fewest|lowest|least|smallest)\\b");
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(will|going to|promised|supposed to|meant to|was"
              + " due|originally|planned|expected|deadline|by when|next)\\b");
  private static final Pattern DONE =
      Pattern.compile("\\b(did|was|were|has|have|had|been|finally|in the end|eventually)\\b");
  private static final Pattern PAST = Pattern.compile("\\b(did|was|were|had)\\b");
  private static final Pattern OF_A_TABLE =
      Pattern.compile(
          "(?i)\\b(?:(?:the|that|this|first|last|"
              + Months.NAMES
              + ") table|(?:grand|running) total)\\b");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\b(?:how many|how much|number of|percentage of|proportion of|share of)\\b");

  Question {
    concepts = List.copyOf(concepts);
  }

  static Question of(String asked, Cues cues, PassageIndex index) {
    var language = index.language();
    var corrections = new LinkedHashMap<String, String>();
    var tokens =
        language.tokens(subject(asked)).stream()
            .map(token -> corrected(token, language, index.spelling(), corrections))
            .toList();
    var concepts = concepts(tokens, language, corrections);
    return new Question(
        asked,
        cues.of(asked),
        List.copyOf(concepts.values()),
        tokens.stream().map(Token::stem).collect(Collectors.toSet()),
        corrections,
        counted(asked, language, concepts),
        districts(concepts.keySet(), index),
        Times.in(asked),
        OF_A_TABLE.matcher(asked).find(),
        when(asked.toLowerCase(Locale.UK)),
        tense(asked.toLowerCase(Locale.UK)),
        extreme(asked.toLowerCase(Locale.UK)));
  }

  /** Without what only says when. */
  private static String subject(String asked) {
    return Times.leftOutOf(NOT_A_SUBJECT.matcher(asked).replaceAll(" "));
  }

  private static When when(String small) {
    if (NEWEST.matcher(small).find()) {
      return When.NEWEST;
    }
    if (FIRST.matcher(small).find()) {
      return When.FIRST;
    }
    return PRESENT.matcher(small).find() && !PAST.matcher(small).find() ? When.PRESENT : When.ANY;
  }

  private static Set<String> districts(Set<String> stems, PassageIndex index) {
    return index.districts().stream()
        .filter(name -> stems.containsAll(index.language().stems(name)))
        .collect(Collectors.toSet());
  }

  private static Tense tense(String small) {
    if (TO_COME.matcher(small).find()) {
      return Tense.TO_COME;
    }
    return DONE.matcher(small).find() ? Tense.DONE : Tense.EITHER;
  }

  private static Extreme extreme(String small) {
    return MOST.matcher(small).find()
        ? Extreme.MOST
        : FEWEST.matcher(small).find() ? Extreme.FEWEST : Extreme.NONE;
  }

  private static Token corrected(
      Token token, Language language, Spelling spelling, Map<String, String> corrections) {
    if (!token.carries()
        || language.knows(token.stem())
        || language.isWeak(token.stem())
        || spelling.knowsStem(token.stem())) {
      return token;
    }
    return spelling
        .nearest(token.written())
        .map(
            meant -> {
              corrections.put(token.written(), meant);
              return new Token(token.written(), language.stem(meant), true);
            })
        .orElse(token);
  }

  private static Map<String, Concept> concepts(
      List<Token> tokens, Language language, Map<String, String> corrections) {
    var stems = tokens.stream().map(Token::stem).toList();
    var others = new ArrayList<Map<List<String>, Double>>();
    stems.forEach(stem -> others.add(new LinkedHashMap<>()));
    for (int from = 0; from < stems.size(); from++) {
      for (int to = from + 1; to <= Math.min(stems.size(), from + LONGEST_PHRASE); to++) {
        var phrase = stems.subList(from, to);
        for (int at = from; at < to; at++) {
          var ways = others.get(at);
          language.sameAs(phrase).forEach(other -> ways.merge(other, SAME, Math::max));
          language.saidFor(phrase).forEach(other -> ways.merge(other, SAID, Math::max));
          language.kindsOf(phrase).forEach(other -> ways.merge(other, KIND, Math::max));
        }
      }
    }
    var concepts = new LinkedHashMap<String, Concept>();
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.carries()) {
        var ways = new ArrayList<Concept.Way>();
        ways.add(
            new Concept.Way(
                List.of(token.stem()), corrections.containsKey(token.written()) ? CORRECTED : 1));
        others.get(i).forEach((way, weight) -> ways.add(new Concept.Way(way, weight)));
        concepts.putIfAbsent(
            token.stem(),
            new Concept(token.written(), ways, language.isWeak(token.stem()) ? WEAK : 1));
      }
    }
    return concepts;
  }

  /** The first thing named after "how many". */
  private static @Nullable Concept counted(
      String asked, Language language, Map<String, Concept> concepts) {
    var words = COUNTED.matcher(asked);
    if (!words.find()) {
      return null;
    }
    return language.tokens(Months.leftOutOf(asked.substring(words.end()))).stream()
        .filter(Token::carries)
        .map(token -> concepts.get(token.stem()))
        .filter(concept -> concept != null)
        .findFirst()
        .orElse(null);
  }
}
