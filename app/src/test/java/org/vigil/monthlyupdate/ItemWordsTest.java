package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.monthlyupdate.Block.Repair;

class ItemWordsTest {
  private final Issue november = DemonstrationIssue.november2024();

  private List<Block> read(String words) {
    return ItemWords.read(november, words).blocks();
  }

  @Test
  void every_item_of_the_example_reads_back_as_it_was() {
    november
        .items()
        .forEach(
            item ->
                assertThat(read(ItemWords.write(november, item)))
                    .as(item.id())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*repairs", ".*product", ".*intervention")
                    .isEqualTo(item.blocks()));
  }

  @Test
  void an_address_of_a_contact_is_that_contact_and_another_stays_as_written() {
    assertThat(read("Ask intelligence@ccsu.example. Or else someone@elsewhere.example"))
        .containsExactly(
            new Block.Paragraph(
                "Ask [[contact:intelligence]]. Or else someone@elsewhere.example", List.of()));
  }

  @Test
  void a_link_and_a_contact_in_a_note_are_what_they_are_in_a_paragraph() {
    var words =
        "Note: see [here](https://council.example/plan) or write to intelligence@ccsu.example.";
    var read = ItemWords.read(november, words);
    assertThat(read.blocks())
        .containsExactly(
            new Block.Note("see [[link:here|here]] or write to [[contact:intelligence]]."));
    assertThat(read.links())
        .extracting(Issue.Link::url)
        .containsExactly("https://council.example/plan");
    var linked = november.revised().link(read.links().getFirst()).issue();
    var item = linked.item("s1.2").orElseThrow().with(read.blocks(), List.of());
    assertThat(ItemWords.write(linked, item)).isEqualTo(words);
  }

  @Test
  void a_list_may_follow_its_sentence_at_once_and_go_on_over_a_line() {
    assertThat(read("Examples are:\n- one\n  and more of it\n\u2022 two"))
        .containsExactly(
            new Block.Paragraph("Examples are:", List.of()),
            new Block.BulletList(
                List.of(Block.Bullet.of("one and more of it"), Block.Bullet.of("two")), List.of()));
  }

  @Test
  void a_new_link_is_told_with_a_name_of_its_own() {
    var read = ItemWords.read(november, "See [the plan](https://council.example/plan) now.");
    assertThat(read.blocks())
        .containsExactly(new Block.Paragraph("See [[link:the-plan|the plan]] now.", List.of()));
    assertThat(read.links())
        .containsExactly(
            new Issue.Link(
                "the-plan", "the plan", "the plan", "https://council.example/plan", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://en.wikipedia.example/wiki/Drug_policy_(UK)",
        "https://council.example/a_(b_(c))_d",
        "https://council.example/a_(b",
        "https://council.example/a)_b",
        "https://council.example/plan?a=1&b=(2)#c"
      })
  void a_link_keeps_its_address_with_the_brackets_in_it(String address) {
    var link = new Issue.Link("page", "the page", "the page", address, null);
    var linked = november.revised().link(link).issue();
    var paragraph = new Block.Paragraph("See ([[link:page|the page]]) now.", List.of());
    var item = linked.item("s1.2").orElseThrow().with(List.of(paragraph), List.of());

    var read = ItemWords.read(linked, ItemWords.write(linked, item));

    assertThat(read.blocks()).containsExactly(paragraph);
    assertThat(read.links()).isEmpty();
  }

  @Test
  void a_very_long_address_is_read_at_once() {
    var address = "https://council.example/" + "a(b)".repeat(20_000);
    assertThat(ItemWords.read(november, "See [it](" + address + ").").links().getFirst().url())
        .isEqualTo(address);
    assertThat(ItemWords.read(november, "See [it](" + address + "(").links()).isEmpty();
  }

  @Test
  void cells_pasted_with_tabs_are_a_table_of_words_that_loses_nothing() {
    assertThat(read("When\tWhere\n12 January\tHertford\textra\n13 January"))
        .containsExactly(
            new Block.Paragraph("When Where 12 January Hertford extra 13 January", List.of())
                .reading(text -> "When\tWhere 12 January\tHertford\textra 13 January"));
    assertThat(read("When\tWhere\n12 January\tHertford\textra"))
        .containsExactly(
            new Block.WordTable(
                List.of("When", "Where"),
                List.of(List.of("12 January", "Hertford extra")),
                List.of()));
  }

  @Nested
  class A_table_of_words {
    private void comesBack(List<String> headings, List<List<String>> rows) {
      var table = new Block.WordTable(headings, rows, List.of());
      for (var around :
          List.of(
              List.<Block>of(table),
              List.<Block>of(
                  new Block.Paragraph("Before.", List.of()),
                  table,
                  new Block.Paragraph("After.", List.of())))) {
        var item = november.item("s1.2").orElseThrow().with(around, List.of());
        var typed = ItemWords.trimmed(ItemWords.write(november, item).replace("\n", "\r\n"));
        assertThat(read(typed)).isEqualTo(around);
      }
    }

    @Test
    void keeps_its_empty_corner() {
      comesBack(
          List.of("", "Monday", "Tuesday"),
          List.of(List.of("Hatfield", "10am", "2pm"), List.of("Stevenage", "11am", "3pm")));
    }

    @Test
    void keeps_its_empty_rows_and_cells() {
      comesBack(
          List.of("Suite", "Monday", "Tuesday"),
          List.of(
              List.of("Hatfield", "10am", ""),
              List.of("", "", ""),
              List.of("", "", "3pm"),
              List.of("Stevenage", "", "")));
    }

    @Test
    void may_have_one_column() {
      comesBack(List.of("Suites"), List.of(List.of("Hatfield"), List.of("Stevenage")));
    }

    @Test
    void may_have_a_heading_over_nothing() {
      comesBack(
          List.of("", "Sessions", ""), List.of(List.of("Hatfield", "Naloxone", "Custody suite")));
    }

    @Test
    void is_not_what_is_only_moved_in() {
      assertThat(read("Held at:\n\n\t- Hatfield\n\t- Stevenage"))
          .containsExactly(
              new Block.Paragraph("Held at:", List.of()),
              new Block.BulletList(
                  List.of(Block.Bullet.of("Hatfield"), Block.Bullet.of("Stevenage")), List.of()));
      assertThat(read("\tSuite\tMonday\n\tHatfield\t10am"))
          .containsExactly(
              new Block.WordTable(
                  List.of("Suite", "Monday"), List.of(List.of("Hatfield", "10am")), List.of()));
    }

    @Test
    void is_not_what_a_stray_tab_stands_between() {
      assertThat(read("One.\n\t\nTwo.\n\t\t\nSuite\tMonday\nHatfield\t10am\n\n\t\n"))
          .containsExactly(
              new Block.Paragraph("One.", List.of()),
              new Block.Paragraph("Two.", List.of()),
              new Block.WordTable(
                  List.of("Suite", "Monday"), List.of(List.of("Hatfield", "10am")), List.of()));
    }
  }

  @Nested
  class What_nobody_changed {
    private final Repair repair = new Repair("teh survey", "the survey", Repair.Kind.OCR, "high");
    private final Issue.Item before =
        november
            .item("s1.2")
            .orElseThrow()
            .with(
                List.of(
                    new Block.Paragraph("Answer the survey.", List.of(repair)),
                    new Block.Paragraph("It closes on Friday.", List.of()),
                    new Block.BulletList(
                        List.of(new Block.Bullet("Ask [[contact:exploitation]]", "p1", null)),
                        List.of())),
                List.of());

    private List<Block> saved(String words) {
      return ItemWords.read(november, before, words).blocks();
    }

    @Test
    void keeps_its_repairs_until_somebody_decides_them() {
      var written = ItemWords.write(november, before);
      assertThat(saved(written)).isEqualTo(before.blocks());
      assertThat(saved(written.replace("Friday", "Monday")))
          .containsExactly(
              before.blocks().getFirst(),
              new Block.Paragraph("It closes on Monday.", List.of()),
              before.blocks().getLast());
    }

    @Test
    void is_not_what_was_written_anew() {
      assertThat(saved("Answer the survey now.\n\nAnswer the survey.\n\nAnswer the survey."))
          .containsExactly(
              new Block.Paragraph("Answer the survey now.", List.of()),
              before.blocks().getFirst(),
              new Block.Paragraph("Answer the survey.", List.of()));
    }

    @Test
    void comes_back_whole_from_a_letter_in_which_addresses_do_not_stand() {
      assertThat(
              saved("Answer the survey.\n\nIt closes on Friday.\n\n- Ask [[contact:exploitation]]"))
          .isEqualTo(before.blocks());
    }

    @Test
    void stands_in_every_item_of_the_example() {
      november
          .items()
          .forEach(
              item ->
                  assertThat(
                          ItemWords.read(november, item, ItemWords.write(november, item)).blocks())
                      .as(item.id())
                      .isEqualTo(item.blocks()));
    }
  }
}
