package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Clearance.Stage;
import org.vigil.monthlyupdate.Edit.Arranged;
import org.vigil.monthlyupdate.Edit.ItemDropped;
import org.vigil.monthlyupdate.Edit.LinkOpened;
import org.vigil.monthlyupdate.Edit.LinkWritten;
import org.vigil.monthlyupdate.Edit.Shelf;
import org.vigil.monthlyupdate.Edit.TableWritten;
import org.vigil.monthlyupdate.IssueJournal.Entry;
import org.vigil.monthlyupdate.IssueJournal.TakenBack;
import org.vigil.monthlyupdate.Resolution.CorrectedFigures;
import org.vigil.monthlyupdate.Resolution.NoteUnderTable;
import org.vigil.monthlyupdate.Resolution.OwnersWord;

/** An issue is what was opened with every standing change taken in: whatever is taken back, it must be readable. */
class TakingBackTest {
  private static final Instant NOW = Instant.parse("2024-12-02T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2024, 12, 2);
  private static final String ADDRESS = "https://www.gov.uk/guide";
  private static final OwnersWord WORD = new OwnersWord("Testing desk", DAY, "So it is.");
  private final Issue november = DemonstrationIssue.november2024();
  private final UpdateTable table = november.table("t1");

  private UpdateTable another(String id, Map<String, Long> printedTotal) {
    return new UpdateTable(
        id,
        table.title(),
        table.workingTitle(),
        table.unit(),
        table.cumulativeFrom(),
        table.cumulativeTo(),
        table.source(),
        table.rowDimension(),
        table.columns(),
        table.rows(),
        printedTotal);
  }

  private CorrectedFigures correctedIn(String id) {
    return new CorrectedFigures(id, table.rows(), Map.of(), WORD);
  }

  @Nested
  class What_rests_on_it {
    @Test
    void figures_given_again_rest_on_the_table_they_are_of() {
      var changes =
          List.of(
              new TableWritten(another("t2", table.printedTotal()), "a paste"), correctedIn("t2"));
      assertThat(Changes.restingOn(november, changes, 0)).contains(changes.get(1));
      assertThat(Changes.restingOn(november, changes, 1)).isEmpty();
    }

    @Test
    void what_is_left_out_later_rests_on_what_was_written() {
      var item = november.item("s1.2").orElseThrow();
      var fresh =
          new Issue.Item(
              "new1",
              "New",
              null,
              List.of(),
              item.blocks(),
              List.of(),
              null,
              List.of(),
              null,
              null);
      var changes =
          List.of(new Edit.ItemWritten("s1", fresh, null), new ItemDropped("new1", "a slip"));
      assertThat(Changes.restingOn(november, changes, 0)).contains(changes.get(1));
    }

    @Test
    void what_has_nothing_to_do_with_it_does_not() {
      var changes =
          List.of(
              new ItemDropped("s1.2", "nothing new"),
              new Edit.CutOffStated(DAY),
              correctedIn("t1"));
      assertThat(Changes.restingOn(november, changes, 0)).isEmpty();
    }
  }

  @Test
  void what_came_of_a_link_that_is_gone_or_leads_elsewhere_says_nothing() {
    var came = new LinkOpening(NOW, LinkOpening.Outcome.OPENS, null);
    var opened = new LinkOpened("x", ADDRESS, came);
    assertThat(Changes.apply(november, List.of(opened)).links()).doesNotContainKey("x");

    var elsewhere = new Issue.Link("x", "guide", "a guide", "https://www.gov.uk/other", null);
    var now = Changes.apply(november, List.of(new LinkWritten(elsewhere), opened));
    assertThat(Objects.requireNonNull(now.links().get("x")).opening()).isNull();
  }

  @Test
  void changes_of_a_table_that_is_gone_change_nothing() {
    assertThat(Changes.apply(november, List.of(correctedIn("t9")))).isEqualTo(november);
    assertThat(Changes.refusal(november, correctedIn("t9")))
        .contains("The table is not in the issue any more. There is nothing to settle in it.");
  }

  @Test
  void an_item_told_again_after_the_rest_was_arranged_stands_in_its_theme() {
    var shelves =
        november.sections().stream()
            .map(
                section ->
                    new Shelf(
                        section.id(),
                        section.theme(),
                        section.items().stream()
                            .map(Issue.Item::id)
                            .filter(id -> !id.equals("s1.2"))
                            .toList()))
            .toList();
    var arranged = new Arranged(shelves.reversed());
    var left = List.<Change>of(new ItemDropped("s1.2", "nothing new"), arranged);
    assertThat(Changes.apply(november, left).item("s1.2")).isEmpty();
    assertThat(Changes.restingOn(november, left, 0)).isEmpty();

    var told = Changes.apply(november, List.of(arranged));
    assertThat(told.items()).hasSameSizeAs(november.items().toList());
    assertThat(told.sections().getLast().id()).isEqualTo("s1");
    assertThat(told.sections().getLast().items().getLast().id()).isEqualTo("s1.2");

    var without = new Arranged(shelves.subList(1, shelves.size()));
    assertThat(Changes.apply(november, List.of(without)).item("s1.2")).isPresent();
  }

  @Test
  void to_take_back_that_a_link_was_opened_undoes_no_check() {
    var opening = new LinkOpening(NOW, LinkOpening.Outcome.OPENS, null);
    var entries = new ArrayList<Entry>();
    entries.add(new Entry(0, new Step.Assembled(), "ann", NOW, null));
    entries.add(new Entry(1, new Step.Checked(), "ann", NOW.plusSeconds(1), null));
    var back = new TakenBack("ann", NOW.plusSeconds(3), "a slip");
    entries.add(
        new Entry(2, new LinkOpened("x", ADDRESS, opening), "ann", NOW.plusSeconds(2), back));
    assertThat(Clearance.of(entries).stage()).isEqualTo(Stage.CHECKED);
  }

  @Nested
  class A_signed_note {
    private final NoteUnderTable note =
        new NoteUnderTable(
            "t1",
            new SignedNote(
                "A. Specimen",
                "Manager",
                DAY,
                "3,888 and 3,845 positive; 3,745 and 3,688 negative; 7,696 and 7,596 in all."));

    @Test
    void holds_for_the_figures_it_gives() {
      assertThat(Changes.resolutions(november, List.of(note))).containsExactly(note);
    }

    @Test
    void settles_no_difference_of_figures_written_after_it() {
      var totals = new java.util.LinkedHashMap<>(table.printedTotal());
      totals.put("positive", 4_665L);
      var changes = List.<Change>of(note, new TableWritten(another("t1", totals), "a paste"));
      var readiness = Readiness.of(november, changes, ExampleChecks.all());
      assertThat(readiness.resolutions()).isEmpty();
      assertThat(((Readiness.Stopped) readiness).by())
          .extracting(Finding::rule)
          .contains("footing.column");
    }

    @Test
    void nor_do_the_owners_words_about_the_figures_before_stand_under_them() {
      var changes =
          List.<Change>of(correctedIn("t1"), new TableWritten(another("t1", Map.of()), "a paste"));
      assertThat(Changes.resolutions(Changes.apply(november, changes), changes)).isEmpty();
    }
  }

  @Test
  void a_table_without_printed_totals_has_none_after_it_was_stored() {
    var issue =
        Changes.apply(november, List.of(new TableWritten(another("t1", Map.of()), "a paste")));
    assertThat(issue.table("t1").footing().foots()).isTrue();
    var read = IssueReader.read(IssueWriter.write(issue));
    assertThat(read).isEqualTo(issue);
    assertThat(read.table("t1").footing().foots()).isTrue();
  }
}
