package org.vigil.linkage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.linkage.FileLinkage;
import org.vigil.linkage.MatchWeight;
import org.vigil.linkage.table.ModelFile;

class LinkJobTest {

  private static final String[] FORENAMES = {
    "ANNE", "BRIAN", "CAROL", "DAVID", "EMMA", "FRANK", "GRACE", "HENRY", "IRIS", "JOHN", "KAREN",
    "LIAM", "MARY", "NORA", "OWEN", "PAULA", "QUENTIN", "ROSE", "SAMUEL", "TESSA", "UMA", "VICTOR",
    "WENDY", "XENIA", "YUSUF", "ZARA", "ALAN", "BETH", "COLIN", "DIANA", "EDWARD", "FIONA"
  };

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();

  @Test
  void duplicates_in_one_file_are_found_by_a_model_trained_on_it() throws IOException {
    var file = people("people.csv", 1500, true, 1);

    run(request(file).truth("person").go());

    var clusters = rows("clusters.csv");
    assertThat(clusters).hasSize(2250);
    var last = said.stream().filter(line -> line.startsWith("against the truth")).findFirst();
    assertThat(last).isPresent();
    assertThat(f1(clusters)).isGreaterThan(0.95);
    var model = ModelFile.read(folder.resolve("out/model.json"));
    assertThat(model.provenance().trainedOn()).isEqualTo("2,250 records of people");
    assertThat(model.provenance().on()).isEqualTo("2024-12-02");
    assertThat(model.comparisons()).extracting(c -> c.name()).doesNotContain("person", "id");
  }

  @Test
  void every_pair_is_written_once_from_the_least_weight_on_and_counted() throws IOException {
    var file = people("people.csv", 300, true, 2);
    run(request(file).least(-5.0).go());

    var seen = new HashSet<String>();
    for (var pair : rows("pairs.csv")) {
      assertThat(seen.add(pair.getField("id_l") + " " + pair.getField("id_r"))).isTrue();
      var weight = Double.parseDouble(pair.getField("match_weight"));
      assertThat(weight).isGreaterThanOrEqualTo(-5);
      assertThat(Double.parseDouble(pair.getField("match_probability")))
          .isEqualTo(MatchWeight.probabilityOf(weight));
      assertThat(pair.getField("gamma_surname")).matches("-?[0-9]");
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void the_same_files_give_the_same_results() throws IOException {
    var file = people("people.csv", 400, true, 3);
    run(request(file).go());
    var pairs = Files.readString(folder.resolve("out/pairs.csv"));
    var model = Files.readString(folder.resolve("out/model.json"));
    run(request(file).go());
    assertThat(Files.readString(folder.resolve("out/pairs.csv"))).isEqualTo(pairs);
    assertThat(Files.readString(folder.resolve("out/model.json"))).isEqualTo(model);
  }

  @Test
  void a_model_written_once_can_be_used_again_on_other_records() throws IOException {
    run(request(people("first.csv", 800, true, 4)).go());
    var model = folder.resolve("model.json");
    Files.copy(folder.resolve("out/model.json"), model);
    var second = people("second.csv", 500, true, 5);
    run(request(second).model(model).go());
    assertThat(ModelFile.read(folder.resolve("out/model.json"))).isEqualTo(ModelFile.read(model));
    assertThat(f1(rows("clusters.csv"))).isGreaterThan(0.9);
  }

  @Test
  void two_files_are_linked_across_and_one_to_one_where_asked() throws IOException {
    var one = people("police.csv", 600, false, 6);
    var other = people("coroner.csv", 600, false, 6);
    run(request(one, other).oneToOne().go());
    for (var pair : rows("pairs.csv")) {
      assertThat(pair.getField("source_l")).isNotEqualTo(pair.getField("source_r"));
    }
    var bySource = new HashMap<String, Integer>();
    for (var row : rows("clusters.csv")) {
      bySource.merge(row.getField("cluster") + " " + row.getField("source"), 1, Integer::sum);
    }
    assertThat(bySource.values()).containsOnly(1);
  }

  @Test
  void the_report_hides_values_unless_asked_and_needs_nothing_from_elsewhere() throws IOException {
    var file = people("people.csv", 300, true, 7);
    run(request(file).go());
    var report = Files.readString(folder.resolve("out/report.html"));
    assertThat(report)
        .contains("<h1>Linkage report</h1>", "What not to trust", "<svg role=\"img\"")
        .doesNotContain("SUR", "http://", "https://", "<script");
    run(request(file).showing().go());
    assertThat(Files.readString(folder.resolve("out/report.html"))).contains("SUR");
  }

  @Test
  void what_a_file_says_is_not_taken_for_markup() throws IOException {
    var file = folder.resolve("people.csv");
    people("people.csv", 300, true, 8);
    Files.writeString(file, Files.readString(file).replace("town", "<b>town"));
    run(request(file).showing().go());
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("&lt;b&gt;town")
        .doesNotContain("<b>town");
  }

  @Test
  void a_column_that_says_again_what_two_others_say_is_left_out() throws IOException {
    var file = folder.resolve("people.csv");
    people("people.csv", 300, true, 9);
    var lines = new ArrayList<String>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split(",", -1);
      lines.add(line + "," + (lines.isEmpty() ? "whole" : cells[1] + " " + cells[2]));
    }
    Files.write(file, lines);
    run(request(file).go());
    assertThat(said).contains("not compared, since other columns say the same: whole");
  }

  @Test
  void clusters_by_average_link_hold_only_what_is_alike_throughout() throws IOException {
    var file = people("people.csv", 1500, true, 8);
    run(request(file).byAverage(0).go());
    assertThat(f1(rows("clusters.csv"))).isGreaterThan(0.9);

    // So high a mean is reached by no cluster.
    run(request(file).byAverage(200).go());
    assertThat(rows("clusters.csv"))
        .allMatch(row -> row.getField("cluster").equals(row.getField("id")));
  }

  @Test
  void values_common_among_people_at_large_say_less_than_in_the_file_alone() throws IOException {
    var file = people("people.csv", 800, true, 9);
    run(request(file).go());
    var model = Files.copy(folder.resolve("out/model.json"), folder.resolve("model.json"));
    var surname = word("SUR", 7);
    var terms =
        Files.writeString(
            folder.resolve("terms.csv"),
            "# invented\ncolumn,value,count\nsurname,%s,999999\nsurname,OTHER,1\n"
                .formatted(surname));
    run(request(file).model(model).terms(terms).go());
    var told = ModelFile.read(folder.resolve("out/model.json")).terms();
    assertThat(told.keySet()).containsExactly("surname");
    assertThat(Objects.requireNonNull(told.get("surname")).of(surname)).isEqualTo(0.999999);
    assertThat(Objects.requireNonNull(told.get("surname")).people()).isEqualTo(1_000_000);

    var person = Files.writeString(folder.resolve("p.csv"), "column,value,count\nperson,p1,2\n");
    refused(request(file).model(model).terms(person).go(), "the model adjusts no weight for it");
    var odd = Files.writeString(folder.resolve("o.csv"), "column,value,count\nsurname,LEE,none\n");
    refused(
        request(file).model(model).terms(odd).go(),
        "o.csv, line 2: a line names a column, a value, and a count above 0");
  }

  @Test
  void a_model_is_rehearsed_beside_the_one_in_use() throws IOException {
    var file = people("people.csv", 800, true, 10);
    run(request(file).go());
    var model = Files.copy(folder.resolve("out/model.json"), folder.resolve("model.json"));
    run(request(file).model(model).against(model).go());
    assertThat(said).anyMatch(line -> line.contains("0 pairs newly linked, 0 no longer"));
    assertThat(rows("changes.csv")).isEmpty();

    var before = rows("clusters.csv");
    run(request(file).model(model).against(model).join(200).go());
    var together = before.stream().filter(row -> sharesCluster(row, before)).count();
    assertThat(rows("changes.csv"))
        .hasSize((int) together)
        .allMatch(row -> row.getField("change").equals("split"))
        .allMatch(row -> row.getField("cluster_after").equals(row.getField("id")));
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("What this model would change", "one cluster becomes several");
  }

  private static boolean sharesCluster(NamedCsvRecord row, List<NamedCsvRecord> all) {
    return all.stream()
            .filter(other -> other.getField("cluster").equals(row.getField("cluster")))
            .count()
        > 1;
  }

  @Test
  void what_cannot_be_used_is_refused_with_the_reason() throws IOException {
    var file = people("people.csv", 300, true, 10);
    refused(request(file).id("number").go(), "people.csv has no column \"number\"");
    refused(request(file).mostPairs(10).go(), "more than the 10 allowed");

    var twice = folder.resolve("twice.csv");
    Files.writeString(twice, "id,a,b,c\n1,x,y,z\n1,x,y,z\n");
    refused(request(twice).go(), "twice.csv, line 3: the id stands in an earlier line too");

    var empty = folder.resolve("empty.csv");
    Files.writeString(empty, "");
    refused(request(empty).go(), "empty.csv is empty: it has no header");

    var model = folder.resolve("model.json");
    Files.writeString(
        model,
        "{\"comparisons\": [{\"output_column_name\": \"a\", \"comparison_levels\": [{\"sql_condition\": \"shoe_l = shoe_r\", \"m_probability\": 0.9, \"u_probability\": 0.1}, {\"sql_condition\": \"ELSE\", \"m_probability\": 0.1, \"u_probability\": 0.9}]}]}");
    refused(request(file).model(model).go(), "the model compares columns that no file has: shoe");
  }

  private void refused(FileLinkage.Request request, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(request))
        .withMessageContaining(reason);
  }

  private void run(FileLinkage.Request request) throws IOException {
    said.clear();
    FileLinkage.run(request, said::add);
  }

  private List<NamedCsvRecord> rows(String name) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(name))) {
      return rows.stream().toList();
    }
  }

  /** Records of one person have an id that begins alike. */
  private static double f1(List<NamedCsvRecord> clusters) {
    var right = 0L;
    var together = 0L;
    var ofOne = 0L;
    var byCluster = new HashMap<String, List<String>>();
    var byPerson = new HashMap<String, Integer>();
    for (var row : clusters) {
      var person = row.getField("id").split("-", -1)[0];
      byCluster.computeIfAbsent(row.getField("cluster"), c -> new ArrayList<>()).add(person);
      byPerson.merge(person, 1, Integer::sum);
    }
    for (var persons : byCluster.values()) {
      for (var i = 0; i < persons.size(); i++) {
        for (var j = i + 1; j < persons.size(); j++) {
          together++;
          right += persons.get(i).equals(persons.get(j)) ? 1 : 0;
        }
      }
    }
    for (var size : byPerson.values()) {
      ofOne += size * (size - 1L) / 2;
    }
    return 2.0 * right / (together + ofOne);
  }

  /** Invented people with the slips of two tellers; of every other one there is a second record in the same file, if asked. */
  private Path people(String name, int people, boolean again, long seed) throws IOException {
    var random = new Random(seed);
    var slips = new Random(name.hashCode());
    var lines = new ArrayList<String>();
    lines.add("id,first_name,surname,dob,town,person");
    for (var i = 0; i < people; i++) {
      var person =
          List.of(
              FORENAMES[random.nextInt(FORENAMES.length)],
              word("SUR", random.nextInt(900)),
              "19%02d-%02d-%02d"
                  .formatted(
                      40 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)),
              word("", random.nextInt(40)));
      lines.add("p%05d-1,%s,p%05d".formatted(i, told(person, slips), i));
      if (again && i % 2 == 0) {
        lines.add("p%05d-2,%s,p%05d".formatted(i, told(person, slips), i));
      }
    }
    return Files.write(folder.resolve(name), lines);
  }

  /** Six letters by the number, the same in every file. */
  private static String word(String start, int number) {
    var letters = new Random(number * 7919L);
    var word = new StringBuilder(start);
    for (var i = 0; i < 6; i++) {
      word.append((char) ('A' + letters.nextInt(26)));
    }
    return word.toString();
  }

  private static String told(List<String> person, Random slips) {
    var values = new ArrayList<String>();
    for (var value : person) {
      var chance = slips.nextDouble();
      if (chance < 0.03) {
        values.add("");
      } else if (chance < 0.1) {
        var at = slips.nextInt(value.length());
        var slip = value.charAt(at) == '1' ? '2' : '1';
        values.add(value.substring(0, at) + slip + value.substring(at + 1));
      } else {
        values.add(value);
      }
    }
    return String.join(",", values);
  }

  private Asking request(Path... files) {
    return new Asking(List.of(files), folder.resolve("out"));
  }

  private static final class Asking {
    private final List<Path> files;
    private final Path out;
    private final Map<String, Object> settings = new HashMap<>(Map.of("truth", "person"));

    Asking(List<Path> files, Path out) {
      this.files = files;
      this.out = out;
    }

    Asking id(String column) {
      settings.put("id", column);
      return this;
    }

    Asking model(Path model) {
      settings.put("model", model);
      return this;
    }

    Asking truth(String column) {
      settings.put("truth", column);
      return this;
    }

    Asking least(double bits) {
      settings.put("least", bits);
      return this;
    }

    Asking mostPairs(long pairs) {
      settings.put("mostPairs", pairs);
      return this;
    }

    Asking join(double bits) {
      settings.put("join", bits);
      return this;
    }

    Asking byAverage(double bits) {
      settings.put("average", bits);
      return this;
    }

    Asking terms(Path file) {
      settings.put("terms", file);
      return this;
    }

    Asking against(Path model) {
      settings.put("inUse", model);
      return this;
    }

    Asking oneToOne() {
      settings.put("oneToOne", true);
      return this;
    }

    Asking showing() {
      settings.put("showing", true);
      return this;
    }

    FileLinkage.Request go() {
      return new FileLinkage.Request(
          files,
          (String) settings.get("id"),
          (Path) settings.get("model"),
          out,
          false,
          settings.containsKey("oneToOne"),
          (Double) settings.get("average"),
          (Path) settings.get("terms"),
          (Path) settings.get("inUse"),
          (Double) settings.get("join"),
          (Double) settings.get("least"),
          0.7,
          5000,
          (long) settings.getOrDefault("mostPairs", 1_000_000L),
          (String) settings.get("truth"),
          settings.containsKey("showing"),
          "the tests",
          "2024-12-02");
    }
  }
}
