package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The checks find in November 2024 what a careful reader found, without having been told. */
class NovemberFindingsTest {
  private static final Checks CHECKS = ExampleChecks.all();
  private final Issue november = DemonstrationIssue.november2024();

  @Test
  void eighteen_things_are_found_and_two_stop_it() {
    var findings = CHECKS.look(november);
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "footing.column",
            "text.lost",
            "table.unit_missing",
            "table.title_missing",
            "sdc.small_cells",
            "heading.missing",
            "data.cutoff_missing",
            "link.text",
            "link.unresolved",
            "claim.unquantified",
            "claim.unquantified",
            "commitment.undated",
            "glossary.ambiguous",
            "contact.single_point",
            "spelling",
            "theme.empty",
            "table.cumulative_only",
            "term.presumption");
    assertThat(findings)
        .filteredOn(Finding::stops)
        .extracting(Finding::rule)
        .containsExactly("footing.column", "text.lost");
  }

  @Test
  void each_says_what_is_wrong() {
    assertThat(message("footing.column"))
        .isEqualTo(
            "printed totals exceed the sum of the rows by positive 43, negative 57, total 100");
    assertThat(message("sdc.small_cells")).startsWith("6 cells of 1 to 4 (1, 2, 1, 4, 3, 4)");
    assertThat(message("table.title_missing"))
        .isEqualTo("no title, no date range end, no source line");
    assertThat(message("link.unresolved")).startsWith("4 hyperlinks");
    assertThat(message("spelling")).startsWith("4 of the author's slips");
    assertThat(message("theme.empty")).contains("ASB");
    assertThat(message("term.presumption")).contains("offender").contains("detainee");
  }

  @Test
  void rule_place_and_severity_agree_with_the_reference_reading() throws IOException {
    var file = reference().map(folder -> folder.resolve("domain/november-2024.yaml"));
    assumeTrue(file.isPresent(), "The reference folder is not here: set VIGIL_REFERENCE to it");
    var expected = Stream.<String>builder();
    new YAMLMapper()
        .readTree(Files.readString(file.orElseThrow()))
        .path("findings")
        .forEach(f -> expected.add(line(f)));
    assertThat(CHECKS.look(november))
        .extracting(NovemberFindingsTest::line)
        .containsExactlyInAnyOrderElementsOf(expected.build().toList());
  }

  @Test
  void a_contact_of_many_topics_with_a_deputy_is_no_single_point() {
    var many = Objects.requireNonNull(november.contacts().get("intelligence"));
    assertThat(singlePoints(november.revised().contact(deputised(many, "testing")).issue()))
        .isEmpty();
    assertThat(singlePoints(november.revised().contact(deputised(many, "long-gone")).issue()))
        .as("a deputy who is no contact of the update")
        .hasSize(1);
  }

  private static Issue.Contact deputised(Issue.Contact contact, String deputy) {
    return new Issue.Contact(
        contact.id(), contact.role(), contact.email(), contact.topics(), deputy, null, null);
  }

  private static List<Finding> singlePoints(Issue issue) {
    return CHECKS.look(issue).stream()
        .filter(finding -> finding.rule().equals("contact.single_point"))
        .toList();
  }

  private static String line(JsonNode finding) {
    var where = finding.path("where");
    var places =
        where.isArray()
            ? where.valueStream().map(JsonNode::asString).toList()
            : List.of(where.asString());
    return finding.path("rule").asString()
        + " "
        + places
        + " "
        + finding.path("severity").asString();
  }

  private static String line(Finding finding) {
    var severity =
        Map.of(
            Finding.Severity.STOPS,
            "block",
            Finding.Severity.WARNS,
            "warn",
            Finding.Severity.NOTE,
            "info");
    return finding.rule()
        + " "
        + finding.where()
        + " "
        + Objects.requireNonNull(severity.get(finding.severity()));
  }

  private String message(String rule) {
    return CHECKS.look(november).stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .message();
  }

  private static Optional<Path> reference() {
    var named = System.getenv("VIGIL_REFERENCE");
    var folder =
        named == null
            ? Path.of(System.getProperty("vigil.checkout", "."), "..", "shared")
            : Path.of(named);
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }
}
