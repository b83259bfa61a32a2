package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.DemonstrationIssue;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;

/**
 * The reader knows English and the trade, not November 2024: no figure, address, phrase or misprint of it stands in the reader
 * or in its rules.
 */
class NoWordOfNovemberTest {
  private static final Path CODE =
      Path.of("src", "main", "java", "org", "vigil", "monthlyupdate", "reading");
  private static final Path RULES = Path.of("src", "main", "resources", "monthlyupdate", "reading");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final int RUN = 4;

  /** Said in any letter. */
  private static final Set<String> COMMON =
      Set.of("if you would like", "you would like to", "would like more information");

  private static final Issue NOVEMBER = DemonstrationIssue.november2024();

  private static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var folder : List.of(CODE, RULES)) {
      try (var all = Files.walk(folder)) {
        files.addAll(all.filter(Files::isRegularFile).toList());
      }
    }
    return files;
  }

  private static String everything() throws IOException {
    var all = new StringBuilder();
    for (var file : files()) {
      all.append(Files.readString(file)).append('\n');
    }
    return all.toString();
  }

  @Test
  void none_of_its_figures_does() throws IOException {
    var figures = new TreeSet<Long>();
    for (var table : NOVEMBER.tables().values()) {
      table.rows().forEach(row -> figures.addAll(row.counts().values()));
      figures.addAll(table.printedTotal().values());
    }
    var code = everything();
    assertThat(
            figures.stream()
                .filter(figure -> figure > 99)
                .filter(figure -> Pattern.compile("\\b" + figure + "\\b").matcher(code).find())
                .toList())
        .isEmpty();
  }

  @Test
  void none_of_its_addresses_does() throws IOException {
    var code = everything().toLowerCase(Locale.ROOT);
    var parts = new HashSet<String>();
    NOVEMBER
        .contacts()
        .values()
        .forEach(
            c -> {
              parts.add(c.email().toLowerCase(Locale.ROOT));
              parts.add(Addresses.domain(c.email()));
            });
    parts.add(NOVEMBER.unit().abbreviation().toLowerCase(Locale.ROOT));
    assertThat(parts.stream().filter(code::contains).toList()).isEmpty();
  }

  @Test
  void no_four_words_of_it_follow_one_another_there() throws IOException {
    var runs = new TreeSet<String>();
    NOVEMBER
        .items()
        .forEach(
            item ->
                item.blocks().stream()
                    .flatMap(block -> block.texts())
                    .forEach(text -> runs.addAll(runsOfWords(text))));
    var found = new TreeSet<String>();
    for (var file : files()) {
      if (!file.endsWith("words.txt")) {
        found.addAll(runs(Files.readString(file)));
      }
    }
    found.retainAll(runs);
    found.removeAll(COMMON);
    assertThat(found).isEmpty();
  }

  @Test
  void none_of_its_misprints_does() throws IOException {
    var text = Read.november2024();
    assumeTrue(text.isPresent(), "The reference folder is not here: set VIGIL_REFERENCE to it");
    var words =
        words(text.orElseThrow().replaceAll("</?[ui]>", ""))
            .filter(
                word -> word.length() > 2 && !Vocabulary.isListed(word) && !word.matches("\\d+"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(words).as("there is something to look for").contains("pllowing", "rwise", "fgree");
    var trade = words(Files.readString(RULES.resolve("phrases.yaml"))).collect(Collectors.toSet());
    var code = words(everything()).collect(Collectors.toSet());
    words.removeAll(trade);
    words.retainAll(code);
    assertThat(words).isEmpty();
  }

  private static Set<String> runsOfWords(String text) {
    var runs = new HashSet<String>();
    for (var piece : Inline.read(text)) {
      if (piece instanceof Inline.Words words) {
        runs.addAll(runs(words.text()));
      }
    }
    return runs;
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(found -> found.group());
  }

  private static Set<String> runs(String text) {
    var words = words(text).toList();
    var runs = new HashSet<String>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
