package org.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.reference.ReferenceFolder;

/** Files made to do harm: each is read or refused in words, quickly, and nothing in them is quoted. */
class HostileFilesTest {
  private static final Set<String> READ =
      Set.of(
          "ok.xlsx",
          "bom_utf8.csv",
          "utf16le.csv",
          "latin1_invalid_utf8.csv",
          "formula.csv",
          "formula_cells.xlsx",
          "nested_zip.xlsx",
          "rtl_homoglyph.csv",
          "dates_ambiguous.csv",
          "postcodes_odd.csv");

  @Test
  void every_file_of_the_corpus_is_read_or_refused_as_it_should_be() throws IOException {
    for (var path : files("corpora/generated")) {
      var name = path.getFileName().toString();
      if (name.endsWith(".json")) {
        continue;
      }
      var file = readInTime(path);
      assertThat(file instanceof PartnerFile.Rows)
          .as(name + ": " + file)
          .isEqualTo(READ.contains(name));
    }
  }

  @Test
  void no_malformed_workbook_does_more_than_be_refused() throws IOException {
    for (var path : files("corpora/poi-malformed")) {
      assertThat(readInTime(path)).as(path.getFileName().toString()).isNotNull();
    }
  }

  private static PartnerFile readInTime(Path path) throws IOException {
    var content = Files.readAllBytes(path);
    long start = System.nanoTime();
    var file =
        PartnerFile.read(path.getFileName().toString(), content, new PartnerFileTest.SmallFeed());
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(path.getFileName().toString())
        .isLessThan(Duration.ofSeconds(4));
    if (file instanceof PartnerFile.Unreadable unreadable) {
      assertThat(unreadable.reason() + unreadable.toDo())
          .doesNotContain("root:", "<!ENTITY", "alert(");
    }
    return file;
  }

  private static List<Path> files(String folder) throws IOException {
    var path = ReferenceFolder.path().resolve(folder);
    assumeTrue(Files.isDirectory(path), "The corpus " + folder + " is not here");
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(Files::isRegularFile)
          .filter(p -> !p.getFileName().toString().matches("README.*|LICENSE.*|NOTICE.*"))
          .sorted()
          .toList();
    }
  }
}
