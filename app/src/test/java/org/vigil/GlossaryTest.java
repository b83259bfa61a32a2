package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds pages, and what the code says, to the words of docs/glossary.md. */
class GlossaryTest {
  private static final Path CHECKOUT = Path.of(System.getProperty("vigil.checkout", ".."));
  private static final Pattern TEXT_IN_CODE = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  @Test
  void no_page_says_a_word_of_the_last_column() throws IOException {
    assertThat(found(files("app/src/main/resources/templates", ".html"), false)).isEmpty();
  }

  @Test
  void no_text_in_the_code_says_a_word_of_the_last_column() throws IOException {
    assertThat(found(files("app/src/main/java", ".java"), true)).isEmpty();
  }

  @Test
  void the_words_are_read_from_the_glossary() throws IOException {
    assertThat(refused()).contains("victim", "addict", "deduped").doesNotContain("Never", "");
  }

  private static List<String> found(List<Path> files, boolean textsOnly) throws IOException {
    var words =
        Pattern.compile(
            refused().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")),
            Pattern.CASE_INSENSITIVE);
    var found = new ArrayList<String>();
    for (var file : files) {
      var content = Files.readString(file);
      var texts =
          textsOnly
              ? TEXT_IN_CODE.matcher(content).results().map(text -> text.group())
              : Stream.of(content);
      texts
          .flatMap(text -> words.matcher(text).results())
          .forEach(word -> found.add(file.getFileName() + ": " + word.group()));
    }
    return found;
  }

  private static List<String> refused() throws IOException {
    return Files.readAllLines(CHECKOUT.resolve("docs/glossary.md")).stream()
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| Say") && !line.startsWith("| -"))
        .map(line -> line.split("\\|", -1)[4])
        .flatMap(cell -> Stream.of(cell.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var files = Files.walk(CHECKOUT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
