package org.vigil.archive.asking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How each {@link Cue} is asked for, and its signs in a passage, from the file {@code cues.yaml}. */
final class Cues {
  private static final String FILE = "/archive/cues.yaml";

  /** A word of the language, no part of an address. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}@._-])\\p{L}+(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])");

  /** Two words with capitals in a row, as a person's name has them. */
  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+\\b");

  /** Words with capitals that end as the name of a place, a body or an occasion does, and so name no person. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:\\p{Lu}\\p{Ll}+ )+(?:Hall|House|Road|Street|Park|Station|Hospital|School|Cent(?:re|er)|Office|Board|Council|Panel"
              + "|Group|Unit|Team|Service|Partnership|Duty|Act|Strategy|Plan|Programme|Fund|Week|Day)s?\\b");

  /** A word with a capital within a sentence. */
  private static final Pattern PROPER = Pattern.compile("(?<=[\\p{Ll}\\d,;:)] )\\p{Lu}\\p{L}+");

  /** Capitals that name nobody. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(January|February|March|April|May|June|July|August|September|October|November|December"
              + "|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\\b");

  private record Patterns(
      List<Pattern> asked,
      List<Pattern> signs,
      List<Pattern> butNot,
      double without,
      double with) {}

  private final Map<Cue, Patterns> patterns = new EnumMap<>(Cue.class);

  private Cues(JsonNode file) {
    for (var cue : Cue.values()) {
      var node = file.path(cue.name().toLowerCase(Locale.ROOT));
      if (node.isMissingNode()) {
        throw new IllegalStateException(FILE + " says nothing of " + cue);
      }
      patterns.put(
          cue,
          new Patterns(
              list(node, "asked"),
              list(node, "signs"),
              list(node, "but_not"),
              node.path("without").asDouble(1),
              node.path("with").asDouble(1)));
    }
  }

  static Cues shipped() {
    try (InputStream file = Cues.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks " + FILE);
      }
      return new Cues(new YAMLMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Cue> of(String question) {
    var small = question.strip().toLowerCase(Locale.UK);
    var found = EnumSet.noneOf(Cue.class);
    patterns.forEach(
        (cue, of) -> {
          if (of.asked().stream().anyMatch(pattern -> pattern.matcher(small).find())) {
            found.add(cue);
          }
        });
    return found;
  }

  /** Whether what it asks for shows by a sign at all. */
  boolean hasSign(Cue cue) {
    return cue == Cue.WHICH_DISTRICT
        || cue == Cue.NAME
        || cue == Cue.PERSON
        || !of(cue).signs().isEmpty();
  }

  boolean shows(Passage passage, Cue cue, Set<String> asked, Language language) {
    if (cue == Cue.WHICH_DISTRICT) {
      return !passage.districts().isEmpty();
    }
    var told = withoutWhatWasAsked(passage.words(), asked, language);
    if (cue == Cue.NAME) {
      return PROPER
          .matcher(DATED.matcher(without(told, passage.districts())).replaceAll(" "))
          .find();
    }
    if (cue == Cue.WHO && NAME.matcher(without(told, passage.districts())).find()) {
      return true;
    }
    if (cue == Cue.PERSON) {
      return NAME.matcher(PLACE.matcher(without(told, passage.districts())).replaceAll(" ")).find();
    }
    var small = told.toLowerCase(Locale.UK);
    for (var not : of(cue).butNot()) {
      small = not.matcher(small).replaceAll(" ");
    }
    var left = small;
    return of(cue).signs().stream().anyMatch(pattern -> pattern.matcher(left).find());
  }

  /** An answer tells more than the question said already. */
  private static String withoutWhatWasAsked(String words, Set<String> asked, Language language) {
    return WORD.matcher(words)
        .replaceAll(
            word ->
                asked.contains(language.stem(word.group().toLowerCase(Locale.UK)))
                    ? " "
                    : Matcher.quoteReplacement(word.group()));
  }

  private static String without(String words, List<String> names) {
    var left = words;
    for (var name : names) {
      left = left.replace(name, " ");
    }
    return left;
  }

  /** What a passage without a sign is worth, against one with it. */
  double without(Cue cue) {
    return of(cue).without();
  }

  /** How much likelier a passage with the sign is to answer. */
  double with(Cue cue) {
    return of(cue).with();
  }

  private Patterns of(Cue cue) {
    var found = patterns.get(cue);
    if (found == null) {
      throw new IllegalStateException("No patterns for " + cue);
    }
    return found;
  }

  private static List<Pattern> list(JsonNode node, String field) {
    var list = new ArrayList<Pattern>();
    node.path(field).forEach(pattern -> list.add(Pattern.compile(pattern.asString())));
    return list;
  }
}
