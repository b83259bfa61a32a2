package org.vigil.linkage.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.linkage.LinkageReproduction;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.ReferenceFolder;
import tools.jackson.databind.json.JsonMapper;

class ReferenceCasesTest {

  @TempDir Path out;

  @Test
  void every_case_beside_the_tests_agrees() throws Exception {
    var outcomes = LinkageReproduction.run(golden(), out);
    assertThat(outcomes).hasSizeGreaterThan(50).allMatch(Outcome::wasRun);
    assertThat(outcomes).filteredOn(outcome -> !outcome.agrees()).isEmpty();
    assertThat(out)
        .isDirectoryContaining("glob:**em_cases.json")
        .isDirectoryContaining("glob:**strings.csv");
  }

  @Test
  void every_case_of_the_reference_folder_agrees() throws IOException {
    var folder = ReferenceFolder.file("golden/linkage/em_cases.json").getParent();
    var outcomes = LinkageReproduction.run(Objects.requireNonNull(folder), out);
    assertThat(outcomes).hasSizeGreaterThan(56).allMatch(Outcome::wasRun);
    assertThat(outcomes).filteredOn(outcome -> !outcome.agrees()).isEmpty();
    assertThat(out).isDirectoryContaining("glob:**splink_h50k_pairs.csv");
  }

  @Test
  void a_wrong_answer_in_a_case_is_found_and_does_not_change_what_is_computed() throws Exception {
    var right = Files.readString(golden().resolve("formula_cases.json"));
    var wrong = Files.createDirectories(out.resolve("wrong"));
    Files.writeString(
        wrong.resolve("formula_cases.json"),
        right.replace("\"mw_tf_adj\": -2.0", "\"mw_tf_adj\": -2.5"));
    var outcomes = LinkageReproduction.run(wrong, out);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.agrees())
        .extracting(Outcome::name, Outcome::greatestDifference, Outcome::note)
        .containsExactly(
            tuple(
                "formula_cases.json splink_test_London_w1.0",
                0.5,
                "mw_tf_adj: expected -2.5, got -2.0"));
    var written = JsonMapper.shared().readTree(Files.readString(out.resolve("formula_cases.json")));
    assertThat(written.get(0).get("mw_tf_adj").asDouble()).isEqualTo(-2);
  }

  @Test
  void a_folder_without_cases_has_none() throws IOException {
    assertThat(LinkageReproduction.run(Files.createDirectories(out.resolve("none")), out))
        .isEmpty();
  }

  private static Path golden() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ReferenceCasesTest.class.getResource("/golden")).toURI());
  }
}
