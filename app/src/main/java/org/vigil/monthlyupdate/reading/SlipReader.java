package org.vigil.monthlyupdate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.monthlyupdate.Block.Repair.Kind;
import org.vigil.monthlyupdate.reading.Slip.Confidence;

/** Proposes repairs of what was misread, cut or mistyped. Each is for a person to accept. */
final class SlipReader {
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'\u2019-]*");
  private static final Pattern CUT_AT_LINE_END = Pattern.compile("(\\p{Ll}{2,})- (\\p{Ll}{2,})");
  private static final Pattern TWICE = Pattern.compile("\\b(\\p{Ll}{2,}) \\1\\b");
  private static final Set<String> RIGHT_TWICE = Set.of("that", "had");
  private static final Pattern COMMA_AFTER_AND =
      Pattern.compile("(\\p{L}+) (and|or|but), (\\p{Ll}+)(?=([^.;]*))");
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(
          "\\b(An?) ((?:\\p{Ll}[\\p{L}-]* ){0,3})(\\p{Ll}{3,}s)(?= (\\p{Ll}+)\\b([^.;]{0,90}))");
  private static final Set<String> LOOK_PLURAL =
      Set.of(
          "series",
          "means",
          "news",
          "species",
          "headquarters",
          "works",
          "crossroads",
          "process",
          "access",
          "business",
          "address",
          "success",
          "campus",
          "census",
          "bus",
          "focus",
          "status",
          "bonus",
          "analysis",
          "crisis",
          "basis",
          "emphasis",
          "always",
          "this",
          "thus",
          "plus",
          "across",
          "class",
          "press",
          "progress");
  private static final Set<String> AFTER_A_NAME =
      Set.of(
          "for", "of", "to", "in", "on", "at", "with", "by", "from", "has", "is", "was", "that",
          "which", "who", "about", "and");
  private static final Pattern SINGULAR_VERB = Pattern.compile("\\b(?:has|is|was)\\b");
  private static final Pattern MANY =
      Pattern.compile(
          "\\b(?:few|number|hundred|thousand|dozen|couple|lot|range|variety|set|great|many|total|series|group)\\b");

  private final Vocabulary vocabulary;
  private final NearWords near;

  SlipReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.near = new NearWords();
  }

  /**
   * The words as they are to be read, and where that differs from what was printed.
   */
  record Repaired(Passage words, List<Slip> slips) {}

  Repaired repair(Passage printed) {
    var slips = new ArrayList<Slip>();
    var words = hyphens(printed, slips);
    words = twice(words, slips);
    words = commas(words, slips);
    words = plurals(words, slips);
    words = spelling(words, slips);
    return new Repaired(words, List.copyOf(slips));
  }

  private Passage hyphens(Passage words, List<Slip> slips) {
    var now = words;
    int from = 0;
    var cut = CUT_AT_LINE_END.matcher(now.text());
    while (cut.find(from)) {
      var joined = cut.group(1) + cut.group(2);
      boolean oneWord =
          vocabulary.knowsAsOne(joined) && !Vocabulary.isListed(cut.group(1) + "-" + cut.group(2));
      var reading = oneWord ? joined : cut.group(1) + "-" + cut.group(2);
      from = cut.start() + reading.length();
      boolean differentLines =
          now.place(cut.start(), cut.start() + 1).fromLine()
              != now.place(cut.end() - 1, cut.end()).toLine();
      if (oneWord) {
        slips.add(new Slip(cut.group(), reading, Kind.SPLIT, Confidence.CERTAIN, cut.start()));
      }
      if (oneWord || differentLines) {
        now = now.replace(cut.start(), cut.end(), reading);
      }
      cut = CUT_AT_LINE_END.matcher(now.text());
      if (from > now.text().length()) {
        break;
      }
    }
    return now;
  }

  private static Passage twice(Passage words, List<Slip> slips) {
    var found = TWICE.matcher(words.text());
    while (found.find()) {
      if (!RIGHT_TWICE.contains(found.group(1))) {
        slips.add(
            new Slip(
                found.group(), found.group(1), Kind.DUPLICATE, Confidence.CERTAIN, found.start()));
        return twice(words.replace(found.start(), found.end(), found.group(1)), slips);
      }
    }
    return words;
  }

  /** "survey and, groups": the comma belongs before the conjunction, unless it opens an insertion. */
  private static Passage commas(Passage words, List<Slip> slips) {
    var found = COMMA_AFTER_AND.matcher(words.text());
    while (found.find()) {
      boolean insertion =
          Phrases.slips().has("after-and", found.group(3)) || found.group(4).contains(",");
      if (!insertion) {
        var reading = found.group(1) + ", " + found.group(2) + " " + found.group(3);
        slips.add(new Slip(found.group(), reading, Kind.TYPO, Confidence.HIGH, found.start()));
        return commas(words.replace(found.start(), found.end(), reading), slips);
      }
    }
    return words;
  }

  /** "A … things … has": one of the two is wrong; the verb says there is one. */
  private static Passage plurals(Passage words, List<Slip> slips) {
    var found = ONE_OF_MANY.matcher(words.text());
    while (found.find()) {
      var noun = found.group(3);
      var one = noun.substring(0, noun.length() - 1);
      if (!LOOK_PLURAL.contains(noun)
          && !noun.endsWith("ss")
          && Vocabulary.isListed(one)
          && AFTER_A_NAME.contains(found.group(4))
          && SINGULAR_VERB.matcher(found.group(4) + found.group(5)).find()
          && !MANY.matcher(found.group(2)).find()) {
        var reading = found.group(1) + " " + found.group(2) + one;
        slips.add(new Slip(found.group(), reading, Kind.TYPO, Confidence.MEDIUM, found.start()));
        return plurals(words.replace(found.start(), found.end(), reading), slips);
      }
    }
    return words;
  }

  private Passage spelling(Passage words, List<Slip> slips) {
    var now = words;
    var word = WORD.matcher(now.text());
    int from = 0;
    while (word.find(from)) {
      from = word.end();
      var before = wordBefore(now.text(), word.start());
      var after = wordAfter(now.text(), word.end());
      var proposal =
          isDoubtful(now, word.group(), word.start(), word.end())
              ? near.nearest(word.group(), before, after)
              : Optional.<NearWords.Near>empty();
      if (proposal.isPresent()) {
        var mended = withCaseOf(word.group(), proposal.get().word());
        var slip = inContext(now, word.start(), word.end(), mended, proposal.get());
        slips.add(slip);
        now = now.replace(word.start(), word.end(), mended);
        from = word.start() + mended.length();
        word = WORD.matcher(now.text());
      }
    }
    return now;
  }

  /** In small letters, unknown, and no part of an address. */
  private boolean isDoubtful(Passage passage, String word, int from, int to) {
    return word.length() > 1
        && word.equals(word.toLowerCase(Locale.ROOT))
        && !vocabulary.knows(word)
        && !isInAddress(passage.text(), from, to);
  }

  private static boolean isInAddress(String text, int from, int to) {
    int start = text.lastIndexOf(' ', from) + 1;
    int end = text.indexOf(' ', to);
    var token = text.substring(start, end < 0 ? text.length() : end);
    return token.contains("@")
        || token.contains("://")
        || token.contains("www.")
        || token.matches(".*\\p{L}\\.\\p{L}.*")
        || token.matches(".*\\d.*");
  }

  private static String wordBefore(String text, int at) {
    var before = text.substring(0, at).stripTrailing();
    int blank = before.lastIndexOf(' ');
    var word = before.substring(blank + 1);
    return WORD.matcher(word).matches() ? word : "";
  }

  private static String wordAfter(String text, int at) {
    if (at >= text.length() || text.charAt(at) != ' ') {
      return "";
    }
    int end = text.indexOf(' ', at + 1);
    var word = text.substring(at + 1, end < 0 ? text.length() : end).replaceAll("[.,;:!?)]+$", "");
    return WORD.matcher(word).matches() ? word : "";
  }

  private static String withCaseOf(String printed, String word) {
    return Character.isUpperCase(printed.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  /** With a word on either side, so that the place is found again in the text. */
  private static Slip inContext(
      Passage passage, int from, int to, String mended, NearWords.Near near) {
    var text = passage.text();
    var before = wordBefore(text, from);
    var after = wordAfter(text, to);
    var lead = before.isEmpty() ? "" : before + " ";
    var trail = after.isEmpty() ? "" : " " + after;
    return new Slip(
        lead + text.substring(from, to) + trail,
        lead + mended + trail,
        near.kind(),
        near.confidence(),
        from - lead.length());
  }
}
