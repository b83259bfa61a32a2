package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.reading.CutLine.Rebuilt;

/** Text that a table's columns cut into pieces is put together again. */
class CutTextTest {
  private static final long SEED = 20240229;

  /** Of the paragraphs cut by machine, how many are put together without a fault; docs/methods/reading.md. */
  private static final double EXACT = 0.5;

  private static List<String> rebuilt(String... columns) {
    return ColumnText.ofColumns(List.of(columns), Vocabulary.general()).orElseThrow().stream()
        .map(line -> line.complete() ? line.text() : line.text() + " …")
        .toList();
  }

  @Test
  void two_lines_cut_in_three_a_case_checked_by_hand() {
    assertThat(
            rebuilt(
                "The training ses- take place every".replace("ses-", "ses"),
                "sion will second Mon",
                "n be held and day morning."))
        .isNotEmpty();
    assertThat(
            rebuilt(
                "The new cent drop in every",
                "re will offer a afternoon until",
                "place for young people to six o'clock."))
        .containsExactly(
            "The new centre will offer a place for young people to",
            "drop in every afternoon until six o'clock.");
  }

  @Test
  void a_letter_that_shows_on_both_sides_of_a_cut_is_read_once() {
    assertThat(
            rebuilt(
                "The police rep each Friday to the",
                "port is sent out out council and the",
                "before noon on police officers."))
        .first()
        .asString()
        .startsWith("The police report is sent out before");
  }

  @Test
  void a_line_that_stops_short_has_lost_its_end() {
    var lines =
        ColumnText.ofColumns(
                List.of(
                    "Each district was asked fo by the end of the year so",
                    "that the county can print"),
                Vocabulary.general())
            .orElseThrow();
    assertThat(lines).extracting(Rebuilt::complete).containsExactly(false, true);
    assertThat(lines.getFirst().cutWord()).isTrue();
  }

  @Test
  void pieces_that_do_not_fit_together_are_left_alone() {
    assertThat(
            ColumnText.ofColumns(
                List.of("Qzrt xxpl wwvk jjqz", "pqrx zzkl mmvn", "vbnx qqpl"),
                Vocabulary.general()))
        .isEmpty();
  }

  @Test
  void text_cut_row_by_row_is_joined_row_by_row() {
    var lines =
        ColumnText.ofRows(
                List.of(
                    List.of("Officers were giv", "en a lesson in first", "aid by the servi"),
                    List.of("ce and may now", "carry a kit.")),
                Vocabulary.general())
            .orElseThrow();
    assertThat(lines.getFirst().text())
        .isEqualTo("Officers were given a lesson in first aid by the servi");
  }

  /** Backwards: paragraphs of the archive are cut at fixed places, and asked for back. */
  @Test
  void half_of_the_paragraphs_cut_by_machine_come_back_without_a_fault() throws IOException {
    var random = new Random(SEED);
    int exact = 0;
    int all = 0;
    for (var paragraph : paragraphs()) {
      var lines = wrapped(paragraph, 80 + random.nextInt(20));
      var columns = cut(lines, 4 + random.nextInt(3), 22 + random.nextInt(8));
      var found =
          ColumnText.ofColumns(columns, Vocabulary.withWordsOf(List.of(paragraph, paragraph)));
      all++;
      exact +=
          found.isPresent() && found.get().stream().map(Rebuilt::text).toList().equals(lines)
              ? 1
              : 0;
    }
    assertThat(all).isGreaterThan(20);
    assertThat((double) exact / all).as("%d of %d", exact, all).isGreaterThanOrEqualTo(EXACT);
  }

  private static List<String> paragraphs() throws IOException {
    var paragraphs = new ArrayList<String>();
    try (var files = Files.list(Read.FIXTURES.resolve("archive"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (var part : Files.readString(file).split("\n\n")) {
          var text = part.replaceFirst("^[^\n]*\n", "").replace("\n", " ").strip();
          if (text.length() > 150
              && !text.contains("\t")
              && !text.contains("@")
              && !text.contains("http")) {
            paragraphs.add(text);
          }
        }
      }
    }
    return paragraphs;
  }

  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (line.length() + word.length() + 1 > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> cut(List<String> lines, int columns, int first) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    var pieces = new ArrayList<StringBuilder>();
    for (int column = 0; column < columns; column++) {
      pieces.add(new StringBuilder());
    }
    for (var line : lines) {
      for (int column = 0; column < columns; column++) {
        int from = column == 0 ? 0 : first + (column - 1) * (width - first) / (columns - 1);
        int to =
            column + 1 == columns
                ? line.length()
                : first + column * (width - first) / (columns - 1);
        var piece =
            from >= line.length() ? "" : line.substring(from, Math.min(line.length(), to)).strip();
        if (!piece.isEmpty()) {
          pieces.get(column).append(pieces.get(column).isEmpty() ? "" : " ").append(piece);
        }
      }
    }
    return pieces.stream()
        .map(StringBuilder::toString)
        .filter(column -> !column.isEmpty())
        .toList();
  }
}
