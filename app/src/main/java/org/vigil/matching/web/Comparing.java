package org.vigil.matching.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.linkage.MatchWeight;
import org.vigil.matching.Weighing.Weighed;
import org.vigil.notification.Notification;

/** Two notifications field by field, each field with its part of the match weight. */
record Comparing(String scale, Row start, List<Row> rows, Row total, List<String> toldByNeither) {
  /** Context that a person weighs and the engine does not. */
  private static final Map<String, String> NOT_WEIGHED = notWeighed();

  static Comparing of(Notification one, Notification other, Weighed weighed) {
    var drawing = new Waterfall(weighed);
    var left = new Side(one);
    var right = new Side(other);
    var weight = weighed.weight();
    var start =
        new Row(
            "Start",
            List.of(),
            List.of(),
            "",
            "",
            Waterfall.signed(weight.prior()),
            drawing.start(weight.prior()));
    var rows = new ArrayList<Row>();
    var neither = new ArrayList<String>();
    for (var part : weight.parts()) {
      var label = label(part.comparison());
      var mine = left.linesOf(part.comparison());
      var theirs = right.linesOf(part.comparison());
      boolean silent = mine.isEmpty() && theirs.isEmpty();
      if (silent && part.total() == 0) {
        if (!part.comparison().equals("twins")) {
          neither.add(label.toLowerCase(Locale.UK));
        }
      } else {
        rows.add(row(label, mine, theirs, part, drawing.next(part)));
      }
    }
    NOT_WEIGHED.forEach(
        (name, label) -> {
          var mine = left.linesOf(name);
          var theirs = right.linesOf(name);
          if (!mine.isEmpty() || !theirs.isEmpty()) {
            rows.add(
                new Row(
                    label,
                    cell(name, mine, theirs),
                    cell(name, theirs, mine),
                    "",
                    "Not weighed; shown for you",
                    "",
                    drawing.nothing()));
          }
        });
    var total =
        new Row(
            "Match weight",
            List.of(),
            List.of(),
            "",
            "",
            Waterfall.signed(weight.total()),
            drawing.total(weight.total()));
    return new Comparing(drawing.scale(), start, rows, total, neither);
  }

  private static Row row(
      String label,
      Map<String, String> mine,
      Map<String, String> theirs,
      MatchWeight.Part part,
      String drawing) {
    boolean untold = part.level().equals(MatchWeight.NOT_TOLD);
    return new Row(
        label,
        cell(part.comparison(), mine, theirs),
        cell(part.comparison(), theirs, mine),
        untold ? "◌" : part.total() < 0 ? "×" : sameInTheMain(mine, theirs) ? "=" : "~",
        untold ? untold(part) : words(part),
        Waterfall.signed(part.total()),
        drawing);
  }

  private static String untold(MatchWeight.Part part) {
    return part.comparison().equals("agency-reference")
        ? "No kind told on both sides: counts for nothing"
        : "Not told on one side: counts for nothing";
  }

  private static boolean sameInTheMain(Map<String, String> mine, Map<String, String> theirs) {
    var main = mine.get("");
    return main == null ? mine.equals(theirs) : main.equalsIgnoreCase(theirs.getOrDefault("", ""));
  }

  private static String words(MatchWeight.Part part) {
    var level = part.level().substring(0, 1).toUpperCase(Locale.UK) + part.level().substring(1);
    double rarity = part.termFrequencyWeight();
    if (Math.abs(rarity) < 0.05) {
      return level;
    }
    return level
        + ". "
        + (rarity > 0 ? "A rare surname counts for more: " : "A common surname counts for less: ")
        + Waterfall.signed(rarity)
        + " of it";
  }

  private static List<Line> cell(
      String comparison, Map<String, String> mine, Map<String, String> theirs) {
    var keys = new LinkedHashSet<>(mine.keySet());
    return keys.stream()
        .map(
            key -> {
              var words = mine.getOrDefault(key, "");
              var others = theirs.getOrDefault(key, "");
              return new Line(
                  key,
                  comparison.startsWith("date-of")
                      ? Difference.ofDates(words, others)
                      : Difference.of(words, others));
            })
        .toList();
  }

  private static String label(String comparison) {
    return switch (comparison) {
      case "name" -> "Name";
      case "date-of-birth" -> "Date of birth";
      case "age" -> "Age";
      case "sex" -> "Sex";
      case "date-of-death" -> "Date of death";
      case "postcode" -> "Postcode of residence";
      case "nhs-number" -> "NHS number";
      case "agency-reference" -> "References";
      case "twins" -> "May be twins";
      default -> comparison;
    };
  }

  private static Map<String, String> notWeighed() {
    var labels = new LinkedHashMap<String, String>();
    labels.put("address", "Address");
    labels.put("place-of-death", "Place of death");
    return labels;
  }

  /** One line of a cell; {@code what} empty for the main one. */
  record Line(String what, List<Difference.Piece> pieces) {}

  /**
   * One row.
   *
   * @param sign same, alike, against or not told, beside the words that say so
   * @param drawing SVG made by Vigil itself
   */
  record Row(
      String label,
      List<Line> left,
      List<Line> right,
      String sign,
      String compare,
      String weight,
      String drawing) {}
}
