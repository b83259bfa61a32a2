package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.monthlyupdate.Finding;
import tools.jackson.databind.JsonNode;

/** Copies with one thing changed are told apart, and copies that are right are left alone. */
class SpoiledCopiesTest {

  static Stream<JsonNode> own() {
    return Read.yaml("spoiled/recipes.yaml").path("own").path("copies").valueStream();
  }

  static Stream<JsonNode> november() {
    return Read.yaml("spoiled/recipes.yaml").path("november").path("copies").valueStream();
  }

  @ParameterizedTest
  @MethodSource("own")
  void what_was_changed_is_found_and_nothing_else(JsonNode recipe) {
    var original = Read.fixture("issues/2023-02-tarrantshire.txt");
    var copy = Read.fixture("spoiled/" + recipe.path("file").asString());
    judge(recipe, original, copy);
  }

  @ParameterizedTest
  @MethodSource("november")
  void what_was_changed_in_november_is_found_and_nothing_else(JsonNode recipe) {
    var text = Read.november2024();
    assumeTrue(text.isPresent(), "The reference folder is not here: set VIGIL_REFERENCE to it");
    var original = Read.ofCounty("november-2024.txt", text.orElseThrow());
    var copy =
        Read.ofCounty("november-2024.txt", spoiled(text.orElseThrow(), recipe.path("steps")));
    judge(recipe, original, copy);
  }

  private static void judge(JsonNode recipe, Reading original, Reading copy) {
    var beyond = new ArrayList<>(copy.findings());
    beyond.removeIf(
        finding ->
            isNote(finding)
                || original.findings().stream().anyMatch(known -> same(known, finding)));
    var comparison = Comparison.of(original.issue(), copy.issue());
    var differences =
        comparison instanceof Comparison.SameIssue changed
            ? changed.differences()
            : List.<Difference>of();
    if (recipe.path("expected").isEmpty() && recipe.path("gone").isMissingNode()) {
      assertThat(beyond).isEmpty();
      assertThat(comparison).isInstanceOf(Comparison.Same.class);
    }
    for (var expected : recipe.path("expected")) {
      assertThat(isFound(expected, copy.findings(), differences))
          .as("%s in %s / %s", expected, beyond, differences)
          .isTrue();
    }
    var rules = beyond.stream().map(Finding::rule).distinct().toList();
    assertThat(rules).isSubsetOf(rulesFor(recipe));
    if (!recipe.path("gone").isMissingNode()) {
      assertThat(copy.findings())
          .extracting(Finding::rule)
          .noneMatch(rule -> rule.startsWith("footing."));
    }
  }

  /** Small counts change with the counts; whose names stood where changes with the lines. */
  private static boolean isNote(Finding finding) {
    return finding.rule().equals("reading.name") || finding.rule().equals("sdc.small_cells");
  }

  private static boolean same(Finding one, Finding other) {
    return one.rule().equals(other.rule()) && one.message().equals(other.message());
  }

  private static List<String> rulesFor(JsonNode recipe) {
    var rules = new ArrayList<String>();
    for (var expected : recipe.path("expected")) {
      rules.addAll(
          switch (expected.path("finding").asString()) {
            case "row does not add up", "column does not add up", "columns do not add up" ->
                List.of("footing.cross", "footing.column");
            case "area missing" -> List.of("area.missing");
            case "area unknown" -> List.of("area.unknown");
            case "count below zero" -> List.of("count.negative");
            case "contact's domain changed" -> List.of("contact.domain");
            case "promise new" -> List.of("commitment.undated");
            default -> List.of();
          });
    }
    return rules;
  }

  private static boolean isFound(
      JsonNode expected, List<Finding> findings, List<Difference> differences) {
    return switch (expected.path("finding").asString()) {
      case "row does not add up" ->
          has(findings, "footing.cross", expected.path("row").asString())
              && has(
                  findings,
                  "footing.cross",
                  "%+d"
                      .formatted(
                          expected.path("printed_total").asInt() - expected.path("sum").asInt()));
      case "column does not add up" ->
          has(
              findings,
              "footing.column",
              expected.path("column").asString().toLowerCase(java.util.Locale.ROOT)
                  + " "
                  + expected.path("difference").asString());
      case "columns do not add up" ->
          expected
              .path("printed_total_minus_sum_of_rows")
              .valueStream()
              .filter(n -> n.asInt() != 0)
              .allMatch(n -> has(findings, "footing.column", " " + n.asString()));
      case "area missing" -> has(findings, "area.missing", expected.path("area").asString());
      case "area unknown" -> has(findings, "area.unknown", expected.path("area").asString());
      case "count below zero" ->
          has(
              findings,
              "count.negative",
              expected.path("row").asString()
                  + ", "
                  + expected.path("column").asString().toLowerCase(java.util.Locale.ROOT)
                  + ": "
                  + expected.path("count").asString());
      case "contact's domain changed" ->
          differences.stream()
              .anyMatch(
                  d ->
                      d.kind() == Difference.Kind.CONTACT_DOMAIN_CHANGED
                          && expected.path("was").asString().equals(d.was())
                          && expected.path("is").asString().equals(d.is()));
      case "item under another theme" ->
          differences.stream()
                  .anyMatch(
                      d ->
                          d.kind() == Difference.Kind.ITEM_MOVED
                              && d.subject().equals(expected.path("item").asString())
                              && expected.path("was").asString().equals(d.was())
                              && expected.path("is").asString().equals(d.is()))
              && differences.stream()
                  .noneMatch(
                      d ->
                          d.kind() == Difference.Kind.ITEM_NEW
                              || d.kind() == Difference.Kind.ITEM_GONE);
      case "promise new" ->
          differences.stream()
                  .anyMatch(
                      d ->
                          d.kind() == Difference.Kind.PROMISE_NEW
                              && expected.path("words").asString().startsWith(d.subject())
                              && expected.path("due").asString().equals(d.is()))
              && differences.stream().noneMatch(d -> d.kind() == Difference.Kind.PROMISE_GONE);
      default -> throw new AssertionError("No such finding: " + expected);
    };
  }

  private static boolean has(List<Finding> findings, String rule, String words) {
    return findings.stream().anyMatch(f -> f.rule().equals(rule) && f.message().contains(words));
  }

  /** Lines are counted before the step. */
  private static String spoiled(String text, JsonNode steps) {
    var lines = new ArrayList<>(text.lines().toList());
    var end = "\n";
    for (var step : steps) {
      switch (step.path("do").asString()) {
        case "replace" -> {
          int at = step.path("line").asInt() - 1;
          var from = step.path("from").asString();
          var to = step.path("to").asString();
          boolean cell = step.path("whole_cell").asBoolean(false);
          lines.set(
              at,
              cell
                  ? lines.get(at).replaceFirst("(?<=\t)" + from + "(?=\t)", to)
                  : lines.get(at).replaceFirst(java.util.regex.Pattern.quote(from), to));
        }
        case "delete" -> lines.subList(first(step), last(step)).clear();
        case "insert" -> lines.add(step.path("after_line").asInt(), step.path("text").asString());
        case "move" -> {
          var moved = List.copyOf(lines.subList(first(step), last(step)));
          lines.addAll(step.path("after_line").asInt(), moved);
          lines.subList(first(step), last(step)).clear();
        }
        case "line ends" -> end = "\r\n";
        default -> throw new AssertionError("No such step: " + step);
      }
    }
    return String.join(end, lines);
  }

  private static int first(JsonNode step) {
    return step.path("lines").get(0).asInt() - 1;
  }

  private static int last(JsonNode step) {
    return step.path("lines").get(1).asInt();
  }
}
