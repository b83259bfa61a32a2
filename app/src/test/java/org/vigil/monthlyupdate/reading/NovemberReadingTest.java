package org.vigil.monthlyupdate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Block;
import org.vigil.monthlyupdate.Finding;
import org.vigil.monthlyupdate.Inline;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Issue.SourceLines;
import tools.jackson.databind.JsonNode;

/** November 2024 read from its text, compared with the reading a person made of it. */
class NovemberReadingTest {
  private static final int MOST_NOTES_BEYOND = 2;

  private String text = "";
  private Reading reading = Read.text("x update\nMay 2023\n\nTHEME\n\nHeading\nWords.");
  private JsonNode person = new tools.jackson.dataformat.yaml.YAMLMapper().readTree("{}");
  private Issue issue = reading.issue();

  @BeforeEach
  void read() {
    assumeTrue(
        Read.november2024().isPresent() && Read.november2024Reading().isPresent(),
        "The reference folder is not here: set VIGIL_REFERENCE to it");
    text = Read.november2024().orElseThrow();
    person = Read.november2024Reading().orElseThrow();
    reading = Read.ofCounty("november-2024.txt", text);
    issue = reading.issue();
  }

  @Test
  void four_themes_and_nine_items_stand_in_it_in_order() {
    assertThat(issue.sections())
        .extracting(Issue.Section::theme)
        .containsExactlyElementsOf(texts(person.path("sections"), "theme"));
    var headings = new ArrayList<String>();
    person
        .path("sections")
        .forEach(
            s ->
                s.path("items")
                    .forEach(
                        i ->
                            headings.add(
                                String.valueOf(
                                    i.path("heading").isNull()
                                        ? null
                                        : i.path("heading").asString()))));
    assertThat(issue.items().map(item -> String.valueOf(item.heading())).toList())
        .containsExactlyElementsOf(headings);
    assertThat(headings).hasSize(9);
    assertThat(issue.sections())
        .extracting(s -> s.continuedLabel() != null)
        .containsExactly(false, true, false, false);
  }

  @Test
  void the_item_without_a_heading_is_offered_one() {
    assertThat(issue.item("s2.1").orElseThrow().workingHeading())
        .isEqualTo("Drug testing on arrest");
  }

  @Test
  void every_cell_of_the_table_is_read_and_each_area_is_known() {
    var expected = person.path("tables").path("t1");
    var table = issue.table("t1");
    assertThat(table.columns()).isEqualTo(texts(expected.path("columns")));
    assertThat(table.rows()).hasSize(12);
    for (int i = 0; i < 12; i++) {
      var row = expected.path("rows").get(i);
      assertThat(table.rows().get(i).area()).isEqualTo(row.path("area").asString());
      assertThat(table.rows().get(i).code())
          .isEqualTo(
              row.path("gss").isNull() ? row.path("code").asString() : row.path("gss").asString());
      for (var column : table.columns()) {
        assertThat(table.rows().get(i).count(column)).isEqualTo(row.path(column).asLong());
      }
    }
    table
        .columns()
        .forEach(
            column ->
                assertThat(table.printedTotal().get(column))
                    .isEqualTo(expected.path("printed_total").path(column).asLong()));
    assertThat(table.cumulativeFrom()).isEqualTo("2020-10");
    assertThat(table.cumulativeTo()).isNull();
    assertThat(table.title()).isNull();
    assertThat(table.unit()).as("what is counted is lost, and not guessed").isNull();
  }

  @Test
  void every_contact_is_read_with_the_items_that_send_there() {
    var emails = new HashMap<String, String>();
    person
        .path("contacts")
        .properties()
        .forEach(c -> emails.put(c.getKey(), c.getValue().path("email").asString()));
    assertThat(issue.contacts().values())
        .extracting(Issue.Contact::email)
        .containsExactlyInAnyOrderElementsOf(emails.values());
    emails.forEach(
        (id, email) ->
            assertThat(itemsWith(email))
                .as(email)
                .containsExactlyElementsOf(itemsWithToken("[[contact:" + id + "]]")));
  }

  private List<String> itemsWith(String email) {
    var id =
        issue.contacts().values().stream()
            .filter(c -> c.email().equals(email))
            .findFirst()
            .orElseThrow()
            .id();
    return issue
        .items()
        .filter(item -> item.words().contains("[[contact:" + id + "]]"))
        .map(Issue.Item::id)
        .toList();
  }

  private List<String> itemsWithToken(String token) {
    var items = new ArrayList<String>();
    person
        .path("sections")
        .forEach(
            s ->
                s.path("items")
                    .forEach(
                        i -> {
                          if (i.toString().contains(token)) {
                            items.add(i.path("id").asString());
                          }
                        }));
    return items;
  }

  @Test
  void every_link_is_read_and_none_has_a_target() {
    var words = new ArrayList<String>();
    person
        .path("links")
        .properties()
        .forEach(link -> words.add(link.getValue().path("printed_text").asString()));
    assertThat(issue.links().values())
        .extracting(Issue.Link::words)
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(issue.links().values()).allMatch(link -> link.url() == null);
  }

  @Test
  void every_promise_is_read_with_its_item_and_date() {
    var expected = new ArrayList<String>();
    person
        .path("commitments")
        .forEach(
            k ->
                expected.add(
                    k.path("id").asString()
                        + " "
                        + k.path("item").asString()
                        + " "
                        + (k.path("due").isNull() ? null : k.path("due").asString())));
    assertThat(issue.commitments())
        .extracting(k -> k.id() + " " + k.item() + " " + k.due())
        .containsExactlyElementsOf(expected);
    person
        .path("commitments")
        .forEach(
            k ->
                assertThat(sharedWords(k.path("what").asString(), promise(k.path("id").asString())))
                    .as(k.path("what").asString())
                    .isGreaterThanOrEqualTo(1));
  }

  private String promise(String id) {
    return issue.commitments().stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElseThrow()
        .what();
  }

  @Test
  void every_ask_is_read_with_its_item_and_whom_to_answer() {
    for (var ask : person.path("asks")) {
      var emails =
          texts(ask.path("contacts")).stream()
              .map(id -> person.path("contacts").path(id).path("email").asString())
              .toList();
      assertThat(issue.asks())
          .filteredOn(a -> a.item().equals(ask.path("item").asString()))
          .filteredOn(
              a ->
                  a.contacts().stream()
                      .map(c -> Objects.requireNonNull(issue.contacts().get(c)).email())
                      .toList()
                      .equals(emails))
          .as(ask.path("what").asString())
          .anyMatch(a -> sharedWords(ask.path("what").asString(), a.what()) >= 1);
    }
    assertThat(issue.asks()).hasSize(person.path("asks").size());
  }

  private static long sharedWords(String one, String other) {
    var words = List.of(other.toLowerCase(Locale.ROOT).split("\\W+"));
    return List.of(one.toLowerCase(Locale.ROOT).split("\\W+")).stream()
        .filter(w -> w.length() > 3)
        .filter(words::contains)
        .distinct()
        .count();
  }

  @Test
  void
      every_finding_of_the_person_is_found_by_rule_place_and_severity_and_at_most_two_notes_beyond() {
    var expected = new ArrayList<String>();
    person.path("findings").forEach(f -> expected.add(line(f)));
    var found = reading.findings().stream().map(this::line).toList();
    assertThat(found).containsAll(expected);
    var beyond = reading.findings().stream().filter(f -> !expected.contains(line(f))).toList();
    assertThat(beyond).hasSizeLessThanOrEqualTo(MOST_NOTES_BEYOND);
    assertThat(beyond).allMatch(f -> f.severity() == Finding.Severity.NOTE);
  }

  /** A person's ids for contacts are the reader's own; all others are the places in the text. */
  private String line(JsonNode finding) {
    var where = finding.path("where");
    var places = where.isArray() ? texts(where) : List.of(where.asString());
    return finding.path("rule").asString()
        + " "
        + places
        + " "
        + finding.path("severity").asString();
  }

  private String line(Finding finding) {
    var severity =
        Map.of(
            Finding.Severity.STOPS,
            "block",
            Finding.Severity.WARNS,
            "warn",
            Finding.Severity.NOTE,
            "info");
    return finding.rule() + " " + finding.where() + " " + severity.get(finding.severity());
  }

  @Test
  void all_four_slips_of_the_author_are_proposed_and_the_copy_of_a_bullet_is_left_out() {
    assertThat(reading.repairs())
        .extracting(r -> r.repair().kind())
        .filteredOn(k -> k == Block.Repair.Kind.TYPO)
        .hasSize(4);
    assertThat(reading.repairs())
        .filteredOn(r -> r.repair().kind() == Block.Repair.Kind.DUPLICATE)
        .hasSize(1);
    assertThat(reading.repairs())
        .allMatch(
            r -> List.of("certain", "high", "medium", "low").contains(r.repair().confidence()));
  }

  @Test
  void the_paragraphs_the_table_cut_are_offered_as_a_person_rebuilt_them() {
    var blocks = person.path("sections").get(1).path("items").get(0).path("blocks");
    var rebuilt =
        issue.item("s2.1").orElseThrow().blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(Block.Paragraph.class::cast)
            .toList();
    for (int i = 0; i < 3; i++) {
      assertThat(words(rebuilt.get(i).text()))
          .isEqualTo(words(blocks.get(i).path("text").asString()));
      assertThat(rebuilt.get(i).repairs())
          .hasSize(1)
          .allMatch(repair -> repair.kind() == Block.Repair.Kind.SPLIT);
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\[\\[contact:[^\\]]+]]", "@")
        .replaceAll("[.\\s]+$", "")
        .replaceAll("\\s+", " ");
  }

  @Test
  void what_is_lost_is_marked_and_never_guessed() {
    var lost = issue.item("s2.1").orElseThrow().lost();
    assertThat(lost).hasSize(2);
    assertThat(lost).allMatch(passage -> passage.candidateSense().startsWith("none"));
    assertThat(issue.item("s2.1").orElseThrow().words())
        .contains("arre[[lost:L1]] month period", "number of [[lost:L2]] & ");
  }

  @Test
  void with_every_repair_refused_the_words_are_those_of_the_source_and_no_others() {
    var printed = new ArrayList<String>();
    for (int i = 6; i < text.lines().count(); i++) {
      var line = text.lines().toList().get(i);
      if (!reading.issue().furniture().stream()
          .map(Issue.Furniture::text)
          .toList()
          .contains(line.strip())) {
        printed.add(line.replaceAll("</?[ui]>", ""));
      }
    }
    assertThat(counted(asPrinted())).isEqualTo(counted(String.join("\n", printed)));
  }

  private String asPrinted() {
    var all = new StringBuilder();
    for (var section : issue.sections()) {
      all.append(section.theme())
          .append('\n')
          .append(section.continuedLabel() == null ? "" : section.continuedLabel())
          .append('\n');
      for (var item : section.items()) {
        all.append(item.heading() == null ? "" : item.heading()).append('\n');
        item.blocks().forEach(block -> all.append(asPrinted(block)).append('\n'));
      }
    }
    return all.toString();
  }

  private String asPrinted(Block block) {
    if (block instanceof Block.TableRef ref) {
      var table = issue.table(ref.table());
      var cells = new StringBuilder(table.rowDimension() + " " + String.join(" ", table.columns()));
      table
          .rows()
          .forEach(
              row ->
                  cells
                      .append(' ')
                      .append(row.area())
                      .append(' ')
                      .append(
                          row.counts().values().stream()
                              .map(String::valueOf)
                              .collect(Collectors.joining(" "))));
      return cells
          + " Total "
          + table.printedTotal().values().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" "));
    }
    var text = block.texts().collect(Collectors.joining("\n"));
    for (var repair : block.repairs()) {
      text = repair.reading().isEmpty() ? text : text.replace(repair.reading(), repair.asPrinted());
    }
    return Inline.read(text.replace(" | ", " ").replace(" / ", " ")).stream()
        .map(
            piece ->
                switch (piece) {
                  case Inline.Words words -> words.text();
                  case Inline.ContactRef contact ->
                      Objects.requireNonNull(issue.contacts().get(contact.contact())).email();
                  case Inline.LinkRef link -> link.words();
                  case Inline.MetricRef metric -> "";
                  case Inline.LostRef lost -> "";
                })
        .collect(Collectors.joining());
  }

  /** Letters and figures, whatever the order of the lines. */
  private static Map<String, Long> counted(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")).stream()
        .filter(word -> !word.isEmpty())
        .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
  }

  @Test
  void every_piece_is_tied_to_the_lines_it_stood_on() {
    var lines = text.lines().toList();
    for (var row : reading.found(Found.Kind.ROW).toList()) {
      assertThat(lines.get(row.place().fromLine() - 1)).contains(row.words());
    }
    for (var contact : reading.contacts()) {
      var line = lines.get(contact.place().fromLine() - 1).replaceAll("</?u>|\t", "");
      assertThat(line)
          .contains(
              String.valueOf(contact.email())
                  .substring(
                      contact.email() == null ? 0 : contact.email().indexOf('@') + 1,
                      contact.email() == null ? 0 : contact.email().indexOf('@') + 5));
    }
    assertThat(reading.found(Found.Kind.PROMISE).map(f -> f.place().fromLine()).toList())
        .containsExactly(8, 11, 17, 37, 37, 42, 47, 48, 51);
    assertThat(issue.furniture())
        .extracting(Issue.Furniture::place)
        .containsExactly(new SourceLines(39, 39, null));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return array.valueStream().map(node -> node.path(field).asString()).toList();
  }
}
