package org.vigil.drugtesting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.vigil.disclosure.Cell;
import org.vigil.drugtesting.StoryNumber.Share;
import org.vigil.figures.LikelyCause;
import org.vigil.figures.ReleasedTable;
import org.vigil.figures.Tier;
import org.vigil.reference.Areas;

/**
 * The paragraph a table of drug testing needs: what it says, in plain words, each number bound to its cells. Nothing is said
 * to be more or less unless the intervals are apart; refusals are never part of a share of positives; and it is said which
 * total the shares were taken of.
 */
public record TestingStory(List<Sentence> sentences) {

  /** What a sentence is about. */
  public enum About {
    NOTHING_COUNTED,
    DISTRICTS,
    /** Its share of requests and of refusals. */
    NO_FIXED_ABODE,
    OUT_OF_COUNTY,
    /** Its share of positives. */
    NO_FIXED_ABODE_RESULTS,
    BETWEEN_DISTRICTS,
    REFUSALS,
    TOTALS,
    UNIT
  }

  /** One or two sentences about one thing. */
  public record Sentence(About about, String text, List<StoryNumber> numbers) {
    public Sentence {
      numbers = List.copyOf(numbers);
    }
  }

  public TestingStory {
    sentences = List.copyOf(sentences);
  }

  /** For the case team and for partners, who may see every cell. */
  public static TestingStory forPartners(ReturnTable table) {
    return new Telling(table, false, true, OptionalLong.of(table.computed().refused())).story();
  }

  /**
   * For anybody: only from what was released to the public, and without any share in which a refusal of a smaller area could
   * be found.
   */
  public static TestingStory forThePublic(ReturnTable table, ReleasedTable released) {
    var shown = released.through(Tier.PUBLIC);
    var seen = asShown(table, shown);
    return new Telling(
            seen,
            true,
            seen.rows().size() == table.rows().size(),
            shown.shown(Cell.TOTAL, Result.REFUSED.code()))
        .story();
  }

  private static ReturnTable asShown(ReturnTable table, ReleasedTable shown) {
    var rows = new ArrayList<AreaLine>();
    for (var row : table.rows()) {
      var positive = shown.shown(row.code(), Result.POSITIVE.code());
      var negative = shown.shown(row.code(), Result.NEGATIVE.code());
      if (positive.isPresent() && negative.isPresent()) {
        rows.add(row.with(Results.of(positive.getAsLong(), negative.getAsLong(), 0)));
      }
    }
    return table.with(rows);
  }

  /** What the page says first. */
  public String opening() {
    return text(
        List.of(About.NOTHING_COUNTED, About.DISTRICTS, About.NO_FIXED_ABODE, About.OUT_OF_COUNTY));
  }

  public String text() {
    return text(List.of(About.values()));
  }

  private String text(List<About> chosen) {
    return sentences.stream()
        .filter(sentence -> chosen.contains(sentence.about()))
        .map(Sentence::text)
        .collect(Collectors.joining(" "));
  }

  /** Tells the story of one table. */
  private static final class Telling {
    private final ReturnTable table;
    private final boolean publicly;
    private final boolean whole;
    private final OptionalLong refusals;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<String> districts;
    private final List<String> all;

    /** @param whole whether every row may be seen, so that a share of all of them is one */
    Telling(ReturnTable table, boolean publicly, boolean whole, OptionalLong refusals) {
      this.table = table;
      this.publicly = publicly;
      this.whole = whole;
      this.refusals = refusals;
      this.districts = codes(table.rows().stream().filter(AreaLine::isDistrict).toList());
      this.all = codes(table.rows());
    }

    TestingStory story() {
      if (table.computed().requests() == 0) {
        sentences.add(
            new Sentence(
                About.NOTHING_COUNTED,
                "The return counts nothing, so nothing can be said of it.",
                List.of()));
        return new TestingStory(sentences);
      }
      tellOfDistricts();
      tellOfNoFixedAbode();
      tellOfOutOfCounty();
      tellOfResultsOfNoFixedAbode();
      tellBetweenDistricts();
      tellOfRefusals();
      if (!publicly) {
        tellOfTotals();
      }
      tellOfUnit();
      return new TestingStory(sentences);
    }

    private static List<String> codes(List<AreaLine> rows) {
      return rows.stream().map(AreaLine::code).toList();
    }

    private Results of(List<String> rows) {
      return table.sum(row -> rows.contains(row.code()));
    }

    private List<String> allBut(List<String> rows) {
      return all.stream().filter(code -> !rows.contains(code)).toList();
    }

    private String theDistricts() {
      return "the " + NumberWords.of(districts.size()) + " districts";
    }

    private void tellOfDistricts() {
      var writing = new Writing(About.DISTRICTS);
      if (of(districts).valid() == 0) {
        writing.say("In " + theDistricts() + " nothing was a valid result.").end();
        return;
      }
      writing
          .say("In " + theDistricts() + " together ")
          .number(districts, Share.POSITIVITY)
          .say(" of valid results were positive (95% interval ")
          .interval(districts)
          .say(").")
          .end();
    }

    private void tellOfNoFixedAbode() {
      var row = List.of(Areas.NO_FIXED_ABODE);
      if (of(row).requests() > 0 && !publicly) {
        var writing = new Writing(About.NO_FIXED_ABODE);
        tellOfItsRefusals(row, writing);
        writing.end();
      }
    }

    private void tellOfResultsOfNoFixedAbode() {
      var row = List.of(Areas.NO_FIXED_ABODE);
      if (of(row).valid() == 0) {
        return;
      }
      new Writing(About.NO_FIXED_ABODE_RESULTS)
          .say("Of no fixed abode, ")
          .number(row, Share.POSITIVITY)
          .say(" of valid results were positive (")
          .interval(row)
          .say(")")
          .say(againstDistricts(row))
          .say(".")
          .end();
    }

    private void tellOfItsRefusals(List<String> row, Writing writing) {
      var others = allBut(row);
      writing
          .say("No fixed abode is ")
          .share(row, ReturnTable.TOTAL, Share.PERCENT_OF_COLUMN)
          .say(" of " + table.unit().ofAll());
      if (of(all).refused() == 0) {
        writing.say("; nobody refused.");
        return;
      }
      var compared = Comparison.ofRefusals(of(row), of(others));
      writing
          .say(
              switch (compared) {
                case ABOVE -> " but ";
                case BELOW -> " and only ";
                case NOT_TOLD_APART -> " and ";
              })
          .share(row, Result.REFUSED.code(), Share.PERCENT_OF_COLUMN)
          .say(" of refusals");
      if (compared == Comparison.NOT_TOLD_APART) {
        writing.say(", which may be chance: the intervals of the two shares that refused overlap.");
      } else {
        writing
            .say(": ")
            .share(row, Result.REFUSED.code(), Share.PERCENT_OF_ROW)
            .say(" refused, against ")
            .share(others, Result.REFUSED.code(), Share.PERCENT_OF_ROW)
            .say(" of everybody else.");
      }
    }

    private String againstDistricts(List<String> row) {
      if (of(districts).valid() == 0) {
        return "";
      }
      return switch (Comparison.ofPositivity(of(row), of(districts))) {
        case ABOVE -> ", more than in " + theDistricts();
        case BELOW -> ", less than in " + theDistricts();
        case NOT_TOLD_APART ->
            ", which cannot be told apart from " + theDistricts() + ": the intervals overlap";
      };
    }

    private void tellOfOutOfCounty() {
      var row = List.of(Areas.OUT_OF_COUNTY);
      if (of(row).requests() == 0) {
        return;
      }
      var writing = new Writing(About.OUT_OF_COUNTY);
      if (of(row).valid() == 0) {
        writing.say("Of those from out of county nobody has a valid result.").end();
        return;
      }
      if (publicly) {
        tellOfItsShareOfResults(row, writing);
      } else {
        writing
            .say("Out of county is ")
            .share(row, ReturnTable.TOTAL, Share.PERCENT_OF_COLUMN)
            .say(" of " + table.unit().ofAll() + ", and of its valid results ")
            .number(row, Share.POSITIVITY)
            .say(" were positive (");
      }
      writing.interval(row).say(")");
      if (Comparison.ofPositivity(of(row), of(districts)) == Comparison.NOT_TOLD_APART) {
        writing.say(againstDistricts(row));
      } else {
        writing.say(", against ").number(districts, Share.POSITIVITY).say(" in " + theDistricts());
      }
      writing.say(".").end();
    }

    /** A share of all requests would let the refusals of one row be found from its valid results. */
    private void tellOfItsShareOfResults(List<String> row, Writing writing) {
      if (whole) {
        writing
            .say("Out of county is ")
            .share(row, StoryNumber.VALID, Share.PERCENT_OF_COLUMN)
            .say(" of valid results, and ")
            .number(row, Share.POSITIVITY)
            .say(" of them were positive (");
      } else {
        writing
            .say("Of those from out of county ")
            .number(row, Share.POSITIVITY)
            .say(" of valid results were positive (");
      }
    }

    private void tellBetweenDistricts() {
      var compared = districts.stream().filter(code -> of(List.of(code)).valid() > 0).toList();
      if (compared.size() < 2) {
        return;
      }
      var above = apart(compared, Comparison.ABOVE);
      var below = apart(compared, Comparison.BELOW);
      var writing = new Writing(About.BETWEEN_DISTRICTS);
      if (above.isEmpty() && below.isEmpty()) {
        writing
            .say(
                "No district can be told apart from the rest of them by these numbers: the intervals overlap.")
            .end();
        return;
      }
      writing.say("Among " + theDistricts() + " ");
      if (!above.isEmpty()) {
        writing.named(above).say(above.size() == 1 ? " lies above" : " lie above");
      }
      if (!below.isEmpty()) {
        writing
            .say(above.isEmpty() ? "" : " and ")
            .named(below)
            .say(!above.isEmpty() ? " below" : below.size() == 1 ? " lies below" : " lie below");
      }
      writing.say(" the rest of them");
      int left = compared.size() - above.size() - below.size();
      if (left > 0) {
        writing.say(
            "; the other %scannot be told apart from the rest by these numbers"
                .formatted(left == 1 ? "" : NumberWords.of(left) + " "));
      }
      writing.say(".").end();
    }

    /** Each against all other districts together, so that nobody is on both sides. */
    private List<String> apart(List<String> compared, Comparison wanted) {
      return compared.stream()
          .filter(
              code -> {
                var rest = districts.stream().filter(other -> !other.equals(code)).toList();
                return Comparison.ofPositivity(of(List.of(code)), of(rest)) == wanted;
              })
          .sorted(
              (one, other) ->
                  (wanted == Comparison.ABOVE ? -1 : 1)
                      * Double.compare(
                          of(List.of(one)).positivity().percent(),
                          of(List.of(other)).positivity().percent()))
          .toList();
    }

    private void tellOfRefusals() {
      if (refusals.isEmpty()) {
        return;
      }
      var writing = new Writing(About.REFUSALS);
      if (refusals.getAsLong() == 0) {
        writing.say("Nobody refused.").end();
      } else if (publicly) {
        writing
            .say(
                "Refusals, %,d in all, are no results of tests and stand in no share of positives."
                    .formatted(refusals.getAsLong()))
            .end();
      } else {
        writing
            .say("Refusals, ")
            .share(all, Result.REFUSED.code(), Share.COUNT)
            .say(" in all and ")
            .share(all, Result.REFUSED.code(), Share.PERCENT_OF_ROW)
            .say(
                " of %s, are no results of tests and stand in no share of positives."
                    .formatted(table.unit().ofAll()))
            .end();
      }
    }

    private void tellOfTotals() {
      var writing =
          new Writing(About.TOTALS)
              .say("Every share is worked out from the rows, which add to ")
              .share(all, ReturnTable.TOTAL, Share.COUNT);
      var difference = DifferenceWords.of(table);
      var across = DifferenceWords.across(table);
      if (table.printedTotals().isEmpty() || difference.isPresent()) {
        writing.say(
            difference
                .map("; the totals of the return %s, which is not settled."::formatted)
                .orElse("; the return prints no totals."));
        across.ifPresent(
            lines -> writing.say(" It prints %s, which is not settled.".formatted(lines)));
      } else {
        writing.say(
            across
                .map("; the return prints %s, which is not settled."::formatted)
                .orElse(table.footing().foots() ? ", as the return prints." : "."));
      }
      if (table.footing().cause() instanceof LikelyCause.SingleCellSlip slip) {
        writing.say(
            " " + slip.sentence() + " What is said of " + slip.row() + " may be wrong with it.");
      }
      writing.end();
    }

    private void tellOfUnit() {
      var words =
          switch (table.unit()) {
            case NOT_STATED ->
                "The source does not say what is counted%s. If one person may be counted more than once, the intervals are too narrow."
                    .formatted(
                        publicly ? "" : "; results and refusals together are called requests here");
            case PEOPLE -> "Counted in people.";
            case REQUESTS, TESTS, DETENTIONS ->
                "Counted in %s: one person may be counted more than once, and then the intervals are too narrow."
                    .formatted(table.unit().words());
          };
      new Writing(About.UNIT).say(words).end();
    }

    /** One sentence as it is written. */
    private final class Writing {
      private final About about;
      private final StringBuilder text = new StringBuilder();
      private final List<StoryNumber> numbers = new ArrayList<>();

      Writing(About about) {
        this.about = about;
      }

      Writing say(String words) {
        text.append(words);
        return this;
      }

      Writing number(List<String> rows, Share share) {
        return share(rows, Result.POSITIVE.code(), share);
      }

      Writing share(List<String> rows, String column, Share share) {
        var number = StoryNumber.of(table, rows, column, share);
        numbers.add(number);
        return say(number.words());
      }

      Writing interval(List<String> rows) {
        return number(rows, Share.LOWER_LIMIT).say(" to ").number(rows, Share.UPPER_LIMIT);
      }

      /** "Stevenage (63.3%) and Watford (61.9%)". */
      Writing named(List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
          var code = rows.get(i);
          say(i == 0 ? "" : i == rows.size() - 1 ? " and " : ", ");
          table.rows().stream()
              .filter(row -> row.code().equals(code))
              .forEach(row -> say(row.name()));
          say(" (").number(List.of(code), Share.POSITIVITY).say(")");
        }
        return this;
      }

      void end() {
        sentences.add(new Sentence(about, text.toString(), numbers));
      }
    }
  }
}
