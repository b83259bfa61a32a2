package org.vigil.linkage.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.ReferenceFolder;
import org.vigil.linkage.cluster.Clustering;
import org.vigil.linkage.evaluation.Quality;
import org.vigil.linkage.file.CsvRecords;
import org.vigil.linkage.training.TrainingPlan;

/**
 * Splink's set of 50,578 records of people in history, with our comparisons, blocking and plan of training.
 *
 * <p>The file has records of one person one after another, with the person in their ids. Nothing of that may be seen: ids are left out, and the records
 * are put in an order of no meaning. Who is who is kept aside for measuring, one half of the people for choosing rules and thresholds, the other only for
 * the report; a person's half is the last bit of CRC-32 of the person's id, fixed before anything was tried.
 */
final class HistoricalFigures {

  static final int CHOSEN_ON = 0;
  static final int REPORTED_ON = 1;

  private static final List<String> COLUMNS =
      List.of(
          "full_name",
          "first_and_surname",
          "first_name",
          "surname",
          "dob",
          "birth_place",
          "postcode_fake",
          "gender",
          "occupation");
  private static final String DISTRICT = "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?";
  private static final String AREA = "^[A-Za-z]{1,2}";

  private final RecordTable table;
  private final List<String> persons;

  private HistoricalFigures(RecordTable table, List<String> persons) {
    this.table = table;
    this.persons = persons;
  }

  static HistoricalFigures read() throws IOException {
    var file = "data/linkage/splink/historical_figures_with_errors_50k.csv";
    var read = new CsvRecords("unique_id").and(ReferenceFolder.file(file), "figures").read();
    var rows = new ArrayList<Integer>();
    for (var row = 0; row < read.size(); row++) {
      rows.add(row);
    }
    rows.sort(Comparator.comparing(row -> crc(read.id(row))));
    var table = new RecordTable(COLUMNS);
    var persons = new ArrayList<String>();
    for (var row : rows) {
      var values = new ArrayList<@Nullable String>();
      COLUMNS.forEach(column -> values.add(read.value(row, column)));
      table.add("record " + persons.size(), "figures", values);
      persons.add(Objects.requireNonNull(read.value(row, "cluster")));
    }
    return new HistoricalFigures(table, persons);
  }

  RecordTable table() {
    return table;
  }

  String person(int row) {
    return persons.get(row);
  }

  /** The half of the people that a record's person is in. */
  int half(int row) {
    return (int) (crc(person(row)) & 1);
  }

  /**
   * Pairs within clusters against pairs of one person, of one half of the people: right and missed pairs are theirs, and every pair is wrong that puts one
   * of them with somebody else, of whichever half.
   */
  Quality quality(Clustering clustering, int half) {
    var right = 0L;
    var wrong = 0L;
    for (var cluster : clustering.clusters()) {
      var byPerson = new HashMap<String, Long>();
      var others = 0L;
      for (var row : clustering.members(cluster)) {
        if (half(row) == half) {
          byPerson.merge(person(row), 1L, Long::sum);
        } else {
          others++;
        }
      }
      var theirs = byPerson.values().stream().mapToLong(Long::longValue).sum();
      var rightHere = byPerson.values().stream().mapToLong(HistoricalFigures::pairs).sum();
      right += rightHere;
      wrong += pairs(theirs) - rightHere + theirs * others;
    }
    return new Quality(right, wrong, truePairs(half) - right);
  }

  private long truePairs(int half) {
    var records = new HashMap<String, Long>();
    for (var row = 0; row < table.size(); row++) {
      if (half(row) == half) {
        records.merge(person(row), 1L, Long::sum);
      }
    }
    return records.values().stream().mapToLong(HistoricalFigures::pairs).sum();
  }

  private static long pairs(long records) {
    return records * (records - 1) / 2;
  }

  static TableModel model() {
    return new TableModel(
        TableModel.Provenance.untrained("historical figures"),
        TableModel.Scope.DEDUPE,
        null,
        TableModel.Thresholds.USUAL,
        blocking(),
        List.of(name(), birth(), place(), postcode(), code("occupation"), code("gender")),
        Map.of());
  }

  /** A record has ten of its person on average, of whose pairs somewhat under half agree strictly. */
  static TrainingPlan plan() {
    return TrainingPlan.of(
            List.of(
                BlockingRule.on("full_name", "dob"),
                BlockingRule.on("postcode_fake", "full_name"),
                BlockingRule.on("postcode_fake", "dob")),
            List.of(
                BlockingRule.on("postcode_fake"),
                BlockingRule.on("first_and_surname"),
                BlockingRule.on("dob", "birth_place")))
        .withRecall(0.45)
        .withRandomPairs(2_000_000, 1);
  }

  private static List<BlockingRule> blocking() {
    var dob = Condition.equal("dob");
    var district = Condition.equal(part("postcode_fake", DISTRICT));
    return List.of(
        BlockingRule.on("postcode_fake"),
        BlockingRule.on("full_name"),
        BlockingRule.on("first_and_surname"),
        rule("birth, initial of forename", dob, start("first_name", 1)),
        rule("birth, initial of surname", dob, start("surname", 1)),
        BlockingRule.on("dob", "birth_place"),
        rule("birth, postcode area", dob, Condition.equal(part("postcode_fake", AREA))),
        rule("starts of both names", start("first_name", 3), start("surname", 4)),
        rule(
            "starts of both names, year of birth",
            start("first_name", 2),
            start("surname", 2),
            start("dob", 4)),
        BlockingRule.on("surname", "birth_place"),
        BlockingRule.on("first_name", "birth_place"),
        rule("surname, postcode district", Condition.equal("surname"), district),
        rule("forename, postcode district", Condition.equal("first_name"), district),
        rule("names swapped", Condition.reversed("first_name", "surname")));
  }

  /** All that is told of a name is one comparison: its parts do not agree independently of one another. */
  private static ColumnComparison name() {
    return new ColumnComparison(
        "name",
        List.of(
            ColumnLevel.missing("not told", Condition.missing("full_name")),
            same("full_name"),
            same("first_and_surname"),
            ColumnLevel.of("names swapped", Condition.reversed("first_name", "surname")),
            ColumnLevel.of("three words", words(3)),
            ColumnLevel.of("both close", bothLike(0.92)),
            ColumnLevel.of("two words", words(2)),
            ColumnLevel.of("both like", bothLike(0.85)),
            ColumnLevel.of(
                    "surname, and initial of forename",
                    Condition.all(Condition.equal("surname"), start("first_name", 1)))
                .adjustedFor("surname"),
            same("surname"),
            ColumnLevel.of("close as one", like("first_and_surname", 0.92)),
            ColumnLevel.of("surname close", like("surname", 0.9)),
            same("first_name"),
            ColumnLevel.of("one word", words(1)),
            ColumnLevel.of("forename close", like("first_name", 0.9)),
            ColumnLevel.of("differ", Condition.otherwise())));
  }

  private static ColumnComparison birth() {
    var date = new Expression.AsDate(Expression.column("dob"), "%Y-%m-%d");
    return new ColumnComparison(
        "birth",
        List.of(
            ColumnLevel.missing("not told", Condition.missing("dob")),
            same("dob"),
            ColumnLevel.of("one slip", slips("dob", 1)),
            ColumnLevel.of("two slips", slips("dob", 2)),
            ColumnLevel.of("within ten years", Condition.daysApart(date, 3653)),
            ColumnLevel.of("differ", Condition.otherwise())));
  }

  private static ColumnComparison place() {
    return new ColumnComparison(
        "birth place",
        List.of(
            ColumnLevel.missing("not told", Condition.missing("birth_place")),
            same("birth_place"),
            ColumnLevel.of("close", like("birth_place", 0.9)),
            ColumnLevel.of("differ", Condition.otherwise())));
  }

  private static ColumnComparison postcode() {
    return new ColumnComparison(
        "postcode",
        List.of(
            ColumnLevel.missing("not told", Condition.missing("postcode_fake")),
            same("postcode_fake"),
            ColumnLevel.of("one slip", slips("postcode_fake", 1)),
            ColumnLevel.of("sector", Condition.equal(part("postcode_fake", DISTRICT + " [0-9]"))),
            ColumnLevel.of("district", Condition.equal(part("postcode_fake", DISTRICT))),
            ColumnLevel.of("area", Condition.equal(part("postcode_fake", AREA))),
            ColumnLevel.of("differ", Condition.otherwise())));
  }

  private static ColumnComparison code(String column) {
    return new ColumnComparison(
        column,
        List.of(
            ColumnLevel.missing("not told", Condition.missing(column)),
            same(column),
            ColumnLevel.of("differ", Condition.otherwise())));
  }

  private static ColumnLevel same(String column) {
    return ColumnLevel.of("same " + column, Condition.equal(column)).adjustedFor(column);
  }

  private static Condition like(String column, double least) {
    return Condition.alike(TextMeasure.JARO_WINKLER, column, least);
  }

  private static Condition bothLike(double least) {
    return Condition.all(like("first_name", least), like("surname", least));
  }

  private static Condition slips(String column, int most) {
    return Condition.alike(TextMeasure.DAMERAU_LEVENSHTEIN, column, most);
  }

  private static Condition words(int atLeast) {
    var name = new Expression.InForm(Expression.column("full_name"), Expression.Form.FOLDED);
    return new Condition.Shared(Operand.left(name), Operand.right(name), " ", atLeast);
  }

  private static Condition start(String column, int length) {
    return Condition.equal(new Expression.Substring(Expression.column(column), 1, length));
  }

  private static Expression part(String column, String pattern) {
    return new Expression.EmptyAsNull(new Expression.Extract(Expression.column(column), pattern));
  }

  private static BlockingRule rule(String name, Condition... parts) {
    return BlockingRule.of(name, Condition.all(parts));
  }

  private static long crc(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
