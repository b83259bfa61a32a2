package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
