package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.figures.SignedNote;
import org.vigil.monthlyupdate.Resolution.AreaNotKnownRow;
import org.vigil.monthlyupdate.Resolution.NoteOfLoss;
import org.vigil.monthlyupdate.Resolution.NoteUnderTable;
import org.vigil.monthlyupdate.Resolution.OwnersWord;
import org.vigil.monthlyupdate.Resolution.WordsSupplied;

class ReadinessTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 2);
  private static final OwnersWord WORD =
      new OwnersWord("Testing desk", DAY, "These are people whose area nobody recorded.");
  private static final Map<String, Long> MISSING =
      Map.of("positive", 43L, "negative", 57L, "refused", 0L, "total", 100L);
  private static final NoteOfLoss LOSS =
      new NoteOfLoss(
          "s2.1",
          new SignedNote(
              "A. Specimen",
              "Community safety manager",
              DAY,
              "Words are missing from the text we received."));
  private final Issue november = DemonstrationIssue.november2024();
  private final Checks checks = ExampleChecks.all();

  @Test
  void november_is_stopped_by_two_findings() {
    var stopped = (Readiness.Stopped) Readiness.of(november, List.of(), checks);
    assertThat(stopped.by())
        .extracting(Finding::rule)
        .containsExactly("footing.column", "text.lost");
  }

  @Test
  void the_owners_row_and_a_note_of_loss_open_it() {
    var ready =
        Readiness.of(november, List.of(new AreaNotKnownRow("t1", MISSING, WORD), LOSS), checks);
    assertThat(ready).isInstanceOf(Readiness.Ready.class);
    assertThat(ready.issue().table("t1").footing().foots()).isTrue();
    assertThat(november.table("t1").rows()).hasSize(12);
  }

  @Test
  void a_row_that_is_not_the_difference_is_refused() {
    var wrong = Map.of("positive", 43L, "negative", 56L, "refused", 1L, "total", 100L);
    assertThat(Changes.refusal(november, new AreaNotKnownRow("t1", wrong, WORD)))
        .hasValue(
            "The row must be the difference exactly: positive 43, negative 57, refused 0, total 100; not positive 43, negative 56, refused 1, total 100. If the owner gave other numbers, enter all the figures again.");
    assertThat(Changes.refusal(november, new AreaNotKnownRow("t1", MISSING, WORD))).isEmpty();
  }

  @Test
  void a_note_that_hides_one_set_of_figures_is_refused() {
    var hiding = new SignedNote("A. Specimen", "Manager", DAY, "The totals differ a little.");
    assertThat(Changes.refusal(november, new NoteUnderTable("t1", hiding)))
        .hasValue(
            "The note must give both figures of every total that differs. It lacks one of positive: 3,888 printed, 3,845 from the rows.");
    var inside =
        new SignedNote(
            "A. Specimen",
            "Manager",
            DAY,
            "13,888 and 3,845; 3,745 and 3,688; 7,696 and 7,596: the first number is another one.");
    assertThat(Changes.refusal(november, new NoteUnderTable("t1", inside))).isPresent();
    var open =
        new SignedNote(
            "A. Specimen",
            "Manager",
            DAY,
            "Totals reported to us are 3,888 positive, 3,745 negative, 7,696 in all; the rows add to 3,845, 3,688 and 7,596.");
    assertThat(Changes.refusal(november, new NoteUnderTable("t1", open))).isEmpty();
    assertThat(Readiness.of(november, List.of(new NoteUnderTable("t1", open), LOSS), checks))
        .isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void supplying_one_of_two_lost_passages_is_not_enough() {
    var one = new WordsSupplied("s2.1", "L1", "sted for a trigger offence", WORD);
    var two = new WordsSupplied("s2.1", "L2", "tests at the", WORD);
    var row = new AreaNotKnownRow("t1", MISSING, WORD);
    assertThat(Readiness.of(november, List.of(row, one), checks))
        .isInstanceOf(Readiness.Stopped.class);
    assertThat(Readiness.of(november, List.of(row, one, two), checks))
        .isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void what_settles_nothing_any_more_is_refused() {
    var row = new AreaNotKnownRow("t1", MISSING, WORD);
    var one = new WordsSupplied("s2.1", "L1", "sted for a trigger offence", WORD);
    var two = new WordsSupplied("s2.1", "L2", "tests at the", WORD);
    var settled = Changes.apply(november, List.of(row, one, two));
    assertThat(Changes.refusal(settled, row))
        .hasValue(
            "A row for area not known settles only totals that hold more than the rows, and these do not.");
    assertThat(Changes.refusal(settled, one))
        .hasValue(
            "These words are not lost any more. To change them, take back what was supplied first.");
    assertThat(Changes.refusal(settled, LOSS))
        .hasValue("No words are lost in this item any more. There is nothing to note.");
    assertThat(Changes.refusal(settled, new NoteUnderTable("t1", LOSS.note())))
        .hasValue("The table adds up. There is nothing to note under it.");
  }

  @Test
  void corrected_figures_must_add_up() {
    var table = november.table("t1");
    var footing = table.footing();
    var computed = new LinkedHashMap<String, Long>();
    for (int i = 0; i < table.columns().size(); i++) {
      computed.put(table.columns().get(i), footing.computedTotals().get(i));
    }
    assertThat(
            Changes.refusal(
                november, new Resolution.CorrectedFigures("t1", table.rows(), computed, WORD)))
        .isEmpty();
    assertThat(
            Changes.refusal(
                november,
                new Resolution.CorrectedFigures("t1", table.rows(), table.printedTotal(), WORD)))
        .isPresent();
  }
}
