package org.vigil.monthlyupdate.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.SourceLines;
import org.vigil.monthlyupdate.reading.Dates.Due;
import org.vigil.monthlyupdate.reading.Sentences.Sentence;

/** Finds what is said to be done or due after the issue, and by when. */
final class PromiseReader {
  private static final Pattern PROMISING = Phrases.shipped().anyExpression("promising");
  private static final Pattern IF_DATED = Phrases.shipped().anyExpression("promising-if-dated");
  private static final Pattern NOT_PROMISING = Phrases.shipped().anyExpression("not-promising");
  private static final Pattern IN_PROGRESS =
      Pattern.compile(
          "^(.*?)\\s*[(\u2013-]\\s*(?:"
              + Phrases.alternatives(Phrases.shipped().list("in-progress"))
              + ")\\s*\\)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile(
          ", (?:and|but|so|which|while) (?=\\p{Ll})|, with (?=[^,]*\\b(?:to"
              + " follow|expected|due|planned)\\b)|,? and (?=will |(?:is|are)"
              + " (?:due|planned|expected|to )|should |(?:the|a|an|it|they|its|their|this|these)"
              + " )");
  private static final Pattern VERB_FIRST =
      Pattern.compile(
          "^(?:(?:and|but|so) )?(?:will|shall|is|are|should|has|have)\\b.*", Pattern.DOTALL);
  private static final Pattern SAYS_THIS =
      Pattern.compile("^Th(?:is|ese) (?:is|are|was|were|will|has|have|should|would|can)\\b");
  private static final Pattern ASKING = Pattern.compile("\\bplease\\b", Pattern.CASE_INSENSITIVE);

  private final YearMonth issue;

  PromiseReader(YearMonth issue) {
    this.issue = issue;
  }

  /** A promise where it stood. */
  record Promise(String words, @Nullable String due, @Nullable String dueWords, SourceLines place) {

    /** "This will be launched" promises nothing by itself: the sentence before says what is meant. */
    Promise saidOf(Sentence before, Passage passage) {
      return SAYS_THIS.matcher(words).find()
          ? new Promise(
              Plain.words(before.text()) + " " + words,
              due,
              dueWords,
              new SourceLines(
                  Math.min(passage.place(before.from(), before.to()).fromLine(), place.fromLine()),
                  place.toLine(),
                  place.page()))
          : this;
    }
  }

  List<Promise> in(Passage passage) {
    var promises = new ArrayList<Promise>();
    Sentence before = null;
    for (var sentence : Sentences.of(passage.text())) {
      for (var clause : Sentences.clauses(sentence)) {
        for (var promise : in(clause, passage)) {
          promises.add(before == null ? promise : promise.saidOf(before, passage));
        }
      }
      before = sentence;
    }
    return promises;
  }

  /** "… (in progress)" in a list is a promise to complete it. */
  Optional<Promise> inEntry(Passage entry) {
    var found = IN_PROGRESS.matcher(entry.text());
    return found.matches()
        ? Optional.of(new Promise("complete " + found.group(1), null, null, entry.place()))
        : Optional.empty();
  }

  private List<Promise> in(Sentence clause, Passage passage) {
    var promises = new ArrayList<Promise>();
    boolean asks = ASKING.matcher(clause.text()).find();
    for (var part : parts(clause)) {
      var marker = marker(part.text());
      if (marker < 0 || isRule(clause, part) || asks && !part.text().startsWith("will", marker)) {
        continue;
      }
      var due = Dates.due(part.text(), marker, issue);
      if (!promises.isEmpty() && due.isEmpty()) {
        continue;
      }
      if (asks && due.isEmpty()) {
        continue;
      }
      promises.add(
          new Promise(
              Plain.words(part.text()),
              due.map(Due::iso).orElse(null),
              due.map(Due::words).orElse(null),
              passage.place(part.from(), part.to())));
    }
    return promises;
  }

  /** Where it says that something is to come; -1 where it does not. */
  private int marker(String text) {
    var promising = PROMISING.matcher(text);
    if (promising.find()) {
      return promising.start();
    }
    var dated = IF_DATED.matcher(text);
    while (dated.find()) {
      int end = dated.end() + 1;
      if (Dates.all(text, issue).stream().anyMatch(due -> due.from() == end)) {
        return dated.start();
      }
    }
    return -1;
  }

  private static boolean isRule(Sentence clause, Sentence part) {
    return NOT_PROMISING.matcher(part.text()).find()
        || (part.from() == clause.from()
            && NOT_PROMISING.matcher(clause.text()).find()
            && !PROMISING.matcher(NOT_PROMISING.matcher(part.text()).replaceAll("")).find());
  }

  /** The parts of a clause that could each promise something; one without a subject of its own keeps the one before it. */
  private static List<Sentence> parts(Sentence clause) {
    var text = clause.text();
    var starts = new ArrayList<Integer>();
    starts.add(0);
    var found = PART.matcher(text);
    while (found.find()) {
      boolean promisesBefore =
          PROMISING.matcher(text.substring(starts.getLast(), found.start())).find();
      boolean promisesAfter = PROMISING.matcher(text.substring(found.start())).find();
      boolean ownSubject = !VERB_FIRST.matcher(text.substring(found.end())).matches();
      if (promisesAfter && (promisesBefore || ownSubject)) {
        starts.add(found.end());
      }
    }
    var parts = new ArrayList<Sentence>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      var part =
          text.substring(starts.get(i), to)
              .replaceAll(",? (?:and|but|so|which|with|while) $|, $", "");
      parts.add(new Sentence(part, clause.from() + starts.get(i)));
    }
    return parts;
  }
}
