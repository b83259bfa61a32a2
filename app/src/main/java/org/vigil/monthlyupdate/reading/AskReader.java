package org.vigil.monthlyupdate.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.Sentences.Sentence;

/** Finds what readers are asked to do. Where they may ask for more information is a contact and no ask. */
final class AskReader {
  private static final String CONTACT_VERBS =
      Phrases.alternatives(Phrases.shipped().list("contact-verbs"));
  private static final String ASK_VERBS = Phrases.alternatives(Phrases.shipped().list("ask-verbs"));

  private static final Pattern FOR_SOMETHING =
      Pattern.compile(
          "^for (?<what>[^,]+?),? (?:please )?(?:" + CONTACT_VERBS + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IF_YOU_WOULD =
      Pattern.compile(
          "^if you(?: or [^,]+?)? (?:would like|wish|want|need|are able|are interested in|require)\\s+(?<what>.+?),? please (?:do )?(?<verb>\\p{L}+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLEASE_DO =
      Pattern.compile(
          "\\bplease,? (?:do |also |can you |could you )?(?<what>(?:" + ASK_VERBS + ")\\b.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SEND_PLEASE =
      Pattern.compile("\\bplease\\b\\s*(?:[.(]|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPLIT_PLEASE = Pattern.compile(" or (?=(?:" + ASK_VERBS + ")\\b)");
  private static final Pattern AFTER_SEMICOLON = Pattern.compile(";.*$", Pattern.DOTALL);
  private static final Pattern ALTERNATIVE = Pattern.compile(",? or |, ");
  private static final Pattern WANTING =
      Pattern.compile("^(?:would like |wish |want |need |require )", Pattern.CASE_INSENSITIVE);
  private static final Pattern INFORMATION = Phrases.shipped().anyOf("information-words");
  private static final Pattern ASKING = Phrases.shipped().anyExpression("asking");
  private static final Pattern WELCOME = Phrases.shipped().anyExpression("welcome");
  private static final Pattern TO_DO = Phrases.shipped().anyExpression("to-do-something");
  private static final Pattern CONTACTING =
      Pattern.compile("\\b(?:" + CONTACT_VERBS + ")\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTACT_TO =
      Pattern.compile(
          "\\bplease (?:"
              + CONTACT_VERBS
              + ")\\b.*?\\b(?:to (?<what>\\p{L}+ .*)|if you (?:would like|wish|want) (?:to )?(?<wish>.*))$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:Send|Tell|Return|Forward|Pass|Complete|Submit|Book|Register|Reply|Respond|Let) (?=\\p{Ll}|us\\b|the\\b|\\[)");
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:(?:[:,(]|\\bat\\b|\\bto\\b|\\bon\\b|\\bvia\\b)\\s*)*\\[\\[contact:[^\\]]+]].*$|[.;:(]\\s*$",
          Pattern.DOTALL);

  private final YearMonth issue;

  AskReader(YearMonth issue) {
    this.issue = issue;
  }

  /**
   * An ask where it stood.
   *
   * @param sentence the whole of it, in which whom to answer may be named
   */
  record Asked(
      String what,
      String sentence,
      @Nullable LocalDate by,
      @Nullable String byWords,
      SourceLines place) {}

  List<Asked> in(Passage passage) {
    var asks = new ArrayList<Asked>();
    for (var sentence : Sentences.of(passage.text())) {
      for (var what : asked(sentence.text())) {
        asks.add(asked(what, sentence, passage));
      }
    }
    return asks;
  }

  private Asked asked(String what, Sentence sentence, Passage passage) {
    var due =
        Dates.all(sentence.text(), issue).stream()
            .filter(
                d ->
                    d.words()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(
                            "(?:by|before|until|till|within|no later|not later|deadline|on|at).*"))
            .toList();
    var dated =
        due.stream().filter(d -> d.day() != null).findFirst().or(() -> due.stream().findFirst());
    return new Asked(
        Plain.words(what),
        sentence.text(),
        dated.map(Dates.Due::day).orElse(null),
        dated.map(Dates.Due::words).orElse(null),
        passage.place(sentence.from(), sentence.to()));
  }

  private static List<String> asked(String sentence) {
    var wish = IF_YOU_WOULD.matcher(sentence);
    if (wish.find() && CONTACTING.matcher(wish.group("verb")).matches()) {
      return alternatives(wish.group("what"));
    }
    var something = FOR_SOMETHING.matcher(sentence);
    if (something.find()) {
      return isInformation(something.group("what"))
          ? List.of()
          : List.of("ask for " + something.group("what"));
    }
    if (TO_DO.matcher(sentence).find()) {
      return CONTACTING.matcher(sentence).find()
              || sentence.toLowerCase(java.util.Locale.ROOT).contains("please")
          ? List.of(END.matcher(sentence).replaceAll(""))
          : List.of();
    }
    var please = PLEASE_DO.matcher(sentence);
    if (please.find()) {
      return pleaseDo(sentence, please.group("what"));
    }
    var matched =
        ASKING.matcher(sentence).find()
            || WELCOME.matcher(sentence).find()
            || IMPERATIVE.matcher(sentence).find()
            || SEND_PLEASE.matcher(sentence).find();
    return matched ? List.of(END.matcher(sentence).replaceAll("")) : List.of();
  }

  private static List<String> pleaseDo(String sentence, String what) {
    boolean contacts = CONTACTING.matcher(what).lookingAt();
    if (!contacts) {
      return List.of(SPLIT_PLEASE.split(AFTER_SEMICOLON.matcher(what).replaceFirst(""))).stream()
          .map(one -> END.matcher(one).replaceAll(""))
          .toList();
    }
    var to = CONTACT_TO.matcher(sentence);
    if (to.find()) {
      var purpose = to.group("what") != null ? to.group("what") : to.group("wish");
      return isInformation(purpose) ? List.of() : List.of(END.matcher(purpose).replaceAll(""));
    }
    return List.of();
  }

  /** "to book a place, a copy of the slides or want more information": each, save the last. */
  private static List<String> alternatives(String what) {
    return ALTERNATIVE
        .splitAsStream(what)
        .map(one -> WANTING.matcher(one.strip()).replaceAll("").replaceFirst("^to ", "").strip())
        .filter(one -> !one.isEmpty() && !isInformation(one))
        .collect(Collectors.toList());
  }

  private static boolean isInformation(String what) {
    return INFORMATION.matcher(what).find();
  }
}
