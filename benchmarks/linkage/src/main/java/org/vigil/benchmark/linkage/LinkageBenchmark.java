package org.vigil.benchmark.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.table.PairRun;
import org.vigil.linkage.table.PreparedTable;
import org.vigil.linkage.table.RecordBase;
import org.vigil.linkage.table.RecordTable;

/** Runs everything once to warm up and three times to measure, and prints the middle one. */
public final class LinkageBenchmark {

  private static final long SEED = 20241202;
  private static final int TIMES = 3;

  private LinkageBenchmark() {}

  /** Words: {@code bulk RECORDS}, {@code duckdb RECORDS}, or {@code one RECORDS...}. */
  public static void main(String[] words) throws IOException, SQLException {
    Locale.setDefault(Locale.UK);
    switch (words[0]) {
      case "bulk" -> bulk(Integer.parseInt(words[1]));
      case "duckdb" -> duckDb(Integer.parseInt(words[1]));
      case "one" ->
          Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).forEach(LinkageBenchmark::one);
      default -> throw new IllegalArgumentException("bulk, duckdb or one, not " + words[0]);
    }
  }

  private static void bulk(int records) {
    var table = new InventedPeople(records, SEED).table();
    var threads = Runtime.getRuntime().availableProcessors();
    for (var blocks : Blocks.values()) {
      for (var least : List.of(Double.NEGATIVE_INFINITY, 0.0)) {
        var seconds = new double[TIMES];
        var pairs = 0L;
        var sum = new double[1];
        for (var time = -1; time < TIMES; time++) {
          sum[0] = 0;
          var start = System.nanoTime();
          var result =
              new PreparedTable(blocks.model(), table)
                  .run(
                      PairRun.all().on(threads).atLeast(least),
                      batch -> {
                        for (var pair = 0; pair < batch.size(); pair++) {
                          sum[0] += batch.weight(pair);
                        }
                      });
          if (time >= 0) {
            seconds[time] = (System.nanoTime() - start) / 1e9;
          }
          pairs = result.compared();
        }
        System.out.printf(
            "engine  %-5s  %,9d records  %,11d pairs  weights %s sum to %.3f  %6.2f s  on %d threads%n",
            blocks,
            records,
            pairs,
            least == 0 ? "from 0" : "      ",
            sum[0],
            middle(seconds),
            threads);
      }
    }
    printMemory();
  }

  private static void duckDb(int records) throws IOException, SQLException {
    var csv = Files.createTempFile("people", ".csv");
    try {
      write(new InventedPeople(records, SEED).table(), csv);
      var threads = Runtime.getRuntime().availableProcessors();
      try (var peer = new DuckDb(csv, threads)) {
        for (var blocks : Blocks.values()) {
          var start = System.nanoTime();
          var outcome = peer.run(blocks.model());
          System.out.printf(
              "DuckDB  %-5s  %,9d records  %,11d pairs  weights        sum to %.3f  %6.2f s  on %d threads%n",
              blocks,
              records,
              outcome.pairs(),
              outcome.sum(),
              (System.nanoTime() - start) / 1e9,
              threads);
        }
      }
    } finally {
      Files.delete(csv);
    }
  }

  private static void one(int records) {
    var people = new InventedPeople(records, SEED);
    var base = new RecordBase(new PreparedTable(Blocks.LOOSE.model(), people.table()), 100_000);
    var asked = 3_000;
    var micros = new double[asked];
    var compared = 0L;
    for (var i = -asked; i < asked; i++) {
      var values = i % 2 == 0 ? people.somebody() : people.somebodyAgain();
      var start = System.nanoTime();
      var answer = base.find("invented", values, 5);
      if (i >= 0) {
        micros[i] = (System.nanoTime() - start) / 1e3;
        compared += answer.compared();
      }
    }
    Arrays.sort(micros);
    System.out.printf(
        "one record against %,9d  p50 %7.3f ms  p99 %7.3f ms  most %7.3f ms  %.1f compared on average%n",
        records,
        micros[asked / 2] / 1e3,
        micros[asked * 99 / 100] / 1e3,
        micros[asked - 1] / 1e3,
        (double) compared / asked);
    printMemory();
  }

  private static double middle(double[] seconds) {
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  /** What is in use after a collection, and the most the process had of the machine, where the machine says so. */
  private static void printMemory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    System.out.printf(
        "memory  %,d MB in use after a collection%s%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20, mostResident());
  }

  private static String mostResident() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> ", at most " + line.replaceAll("\\D+", " ").strip() + " kB of the machine")
          .findFirst()
          .orElse("");
    } catch (IOException notTold) {
      return "";
    }
  }

  private static void write(RecordTable table, Path csv) throws IOException {
    try (var out = Files.newBufferedWriter(csv)) {
      out.write("id," + String.join(",", table.columns()) + "\n");
      for (var row = 0; row < table.size(); row++) {
        out.write(table.id(row));
        for (var column : table.columns()) {
          out.write(',');
          out.write(orEmpty(table.value(row, column)));
        }
        out.write('\n');
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
