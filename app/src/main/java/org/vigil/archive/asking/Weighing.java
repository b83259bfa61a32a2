package org.vigil.archive.asking;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One passage weighed against one question: where it comes in the order, and how much of the question it bears out. */
final class Weighing {
  /** A concept counts as matched from here on. */
  private static final double MATCHED = 0.35;

  /** Words between a number and what it counts. */
  private static final int BESIDE = 4;

  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(will|is to|are to|should|would|has to be|have to be|is now"
              + " (promised|expected|set)|set for|expected|going to)\\b");

  /** A passage that lacks the rarest thing named bears out less of the question than the count alone says. */
  private static final double WITHOUT_THE_RAREST = 0.85;

  private static final double NO_ROW = 0.7;
  private static final double CAPTION = 0.6;

  private final Entry entry;
  private final Question question;
  private final Timing timing;
  private final PassageIndex index;
  private final Cues cues;
  private final Weights weights;
  private final List<String> matched = new ArrayList<>();
  private double frequencies;
  private double borneOut;
  private double rare = 1;

  /** Less where a sign of something wanted is missing. */
  private double lacking = 1;

  /** More where a rare one is there: few passages have a telephone number. */
  private double shown = 1;

  private double order;
  private double support;

  Weighing(
      Entry entry,
      Question question,
      Map<Concept, Rarity> rarities,
      PassageIndex index,
      Cues cues,
      Weights weights) {
    this.entry = entry;
    this.question = question;
    this.index = index;
    this.cues = cues;
    this.weights = weights;
    this.timing = new Timing(entry, question.times(), weights.month());
    weigh(rarities);
    if (frequencies > 0) {
      lookForSigns();
      double signs = lacking * (numberBeside() ? weights.numberBeside() : 1);
      double row = row() * table();
      double district = district();
      order =
          frequencies
              * (weights.flat() + (1 - weights.flat()) * borneOut)
              * signs
              * row
              * district
              * timing.order()
              * tense()
              * age();
      support =
          Math.clamp(
              rare
                  * borneOut
                  * Math.min(1, signs)
                  * shown
                  * timing.support()
                  * Math.min(1, row)
                  * Math.min(1, district),
              0,
              1);
    }
  }

  private void weigh(Map<Concept, Rarity> rarities) {
    double covered = 0;
    double most = 0;
    double rarest = 0;
    double rarestCovers = 1;
    for (var each : rarities.entrySet()) {
      var concept = each.getKey();
      double idf = each.getValue().idf();
      double frequency = frequency(concept);
      double covers = covers(concept);
      frequencies +=
          concept.weight() * idf * frequency * (weights.k1() + 1) / (weights.k1() + frequency);
      // The root keeps one rare word from deciding alone whether a passage answers.
      double weight =
          concept.weight() * Math.sqrt(idf) * (each.getValue().isThere() ? 1 : weights.missing());
      covered += weight * covers;
      most += weight;
      if (concept.weight() == 1 && idf > rarest) {
        rarest = idf;
        rarestCovers = covers;
      }
      if (covers >= MATCHED) {
        matched.add(concept.written());
      }
    }
    covered += timing.borneOut();
    most += timing.most();
    borneOut = most == 0 ? 0 : covered / most;
    rare = rarestCovers >= MATCHED ? 1 : WITHOUT_THE_RAREST;
  }

  Passage passage() {
    return entry.passage();
  }

  List<String> matched() {
    return List.copyOf(matched);
  }

  /** Larger comes first; 0 where nothing of the question stands there. */
  double order() {
    return order;
  }

  /** From 0 to 1. */
  double support() {
    return support;
  }

  /** BM25F: the counts of all fields, weighted and brought to one length, are one count. */
  private double frequency(Concept concept) {
    double frequency = 0;
    for (var field : Field.values()) {
      double most = 0;
      for (var way : concept.ways()) {
        most = Math.max(most, way.weight() * entry.count(field, way.stems()));
      }
      frequency +=
          weight(field)
              * most
              / (1 - weights.b() + weights.b() * entry.length(field) / index.usualLength(field));
    }
    return frequency;
  }

  private double weight(Field field) {
    return switch (field) {
      case WORDS -> 1;
      case HEADING, TABLE -> weights.heading();
      case NEIGHBOURS -> weights.neighbours();
      case THEME -> weights.theme();
    };
  }

  private double covers(Concept concept) {
    double best = 0;
    for (var way : concept.ways()) {
      for (var field : Field.values()) {
        if (way.weight() * field.covers() > best && entry.count(field, way.stems()) > 0) {
          best = way.weight() * field.covers();
        }
      }
    }
    return best;
  }

  /** Looks for the signs of each thing wanted. Who asks for several at once finds them in several sentences. */
  private void lookForSigns() {
    for (var cue : question.cues()) {
      if (cues.hasSign(cue)) {
        if (cues.shows(passage(), cue, question.stems(), index.language())) {
          shown = Math.max(shown, cues.with(cue));
        } else {
          lacking = Math.min(lacking, cues.without(cue));
        }
      }
    }
  }

  /** Whether a number stands close to what was to be counted. */
  private boolean numberBeside() {
    var counted = question.counted();
    if (counted == null || passage().kind() == Passage.Kind.TABLE_ROW) {
      return false;
    }
    var words = entry.inOrder(Field.WORDS);
    for (int at = 0; at < words.size(); at++) {
      if (Character.isDigit(words.get(at).charAt(0))) {
        var near = words.subList(Math.max(0, at - BESIDE), Math.min(words.size(), at + BESIDE + 1));
        if (counted.ways().stream()
            .anyMatch(way -> way.stems().size() == 1 && near.contains(way.stems().getFirst()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A row of a table answers where the question names it; the row of totals where it names no row. */
  private double row() {
    if (passage().kind() != Passage.Kind.TABLE_ROW) {
      return 1;
    }
    var label = passage().cells().getFirst();
    if (question.extreme() != Question.Extreme.NONE
        && question.cues().contains(Cue.WHICH_DISTRICT)) {
      return Tables.isExtreme(passage(), index.neighbours(passage()), question, index.language())
          ? weights.rowNamed()
          : weights.rowNotNamed();
    }
    if (isNamed(label)) {
      return weights.rowNamed();
    }
    return label.toLowerCase(Locale.UK).contains("total") && asksForANumber() && noRowIsNamed()
        ? 1
        : weights.rowNotNamed();
  }

  /** Who asks for a table wants a row of it, and nobody wants its caption for an answer. */
  private double table() {
    if (passage().kind() == Passage.Kind.TABLE_ROW) {
      return 1;
    }
    return (question.ofATable() ? NO_ROW : 1)
        * (Tables.isCaption(passage(), index.neighbours(passage())) ? CAPTION : 1);
  }

  private boolean asksForANumber() {
    return question.cues().contains(Cue.HOW_MANY)
        || question.stems().contains("total")
        || Tables.columnAsked(passage(), question, index.language()) >= 0;
  }

  private boolean noRowIsNamed() {
    return index.neighbours(passage()).stream()
        .filter(neighbour -> neighbour.kind() == Passage.Kind.TABLE_ROW)
        .noneMatch(row -> isNamed(row.cells().getFirst()));
  }

  /** By its own words, or by others that mean the same. */
  private boolean isNamed(String name) {
    var stems = index.language().tokens(name).stream().map(Token::stem).toList();
    return question.concepts().stream()
            .anyMatch(concept -> concept.ways().stream().anyMatch(way -> way.stems().equals(stems)))
        || !stems.isEmpty() && question.stems().containsAll(stems);
  }

  /** A passage about another district is no answer about this one. */
  private double district() {
    var asked = question.districts();
    if (asked.isEmpty()) {
      return 1;
    }
    if (asked.stream().anyMatch(entry.districts()::contains)) {
      return 1;
    }
    return entry.districts().isEmpty() ? weights.noDistrict() : weights.otherDistrict();
  }

  /** What is to come answers no question about what has happened, nor the other way round. */
  private double tense() {
    boolean toCome = TO_COME.matcher(passage().words()).find();
    return switch (question.tense()) {
      case EITHER -> 1;
      case DONE -> toCome ? weights.otherTense() : 1;
      case TO_COME -> toCome ? 1 : weights.otherTense();
    };
  }

  private double age() {
    double share = share(passage().source().month());
    return switch (question.when()) {
      case ANY -> 1 + weights.newer() * share;
      case PRESENT -> 1 + weights.present() * share;
      case NEWEST -> 1 + weights.newest() * share;
      case FIRST -> 1 + weights.first() * (1 - share);
    };
  }

  /** 0 for the oldest issue, 1 for the newest. */
  private double share(@Nullable YearMonth month) {
    var oldest = index.oldest();
    var newest = index.newest();
    if (month == null || oldest == null || newest == null || oldest.equals(newest)) {
      return 0;
    }
    return (double) oldest.until(month, ChronoUnit.MONTHS)
        / oldest.until(newest, ChronoUnit.MONTHS);
  }
}
