package org.vigil.monthlyupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.monthlyupdate.Clearance.Stage;
import org.vigil.monthlyupdate.IssueJournal.Entry;
import org.vigil.monthlyupdate.IssueJournal.TakenBack;

class ClearanceTest {
  private static final Instant NOW = Instant.parse("2024-12-02T10:00:00Z");
  private final List<Entry> entries = new ArrayList<>();

  private Clearance after(String who, Change change) {
    entries.add(new Entry(entries.size(), change, who, NOW, null));
    return Clearance.of(entries);
  }

  @Test
  void it_goes_from_open_to_cleared_by_two_people() {
    assertThat(Clearance.of(entries).stage()).isEqualTo(Stage.OPEN);
    assertThat(after("ann", new Step.Assembled()).stage()).isEqualTo(Stage.ASSEMBLED);
    assertThat(after("ann", new Step.Checked()).stage()).isEqualTo(Stage.CHECKED);
    var cleared = after("beth", new Step.SignedOff(false));
    assertThat(cleared).isEqualTo(new Clearance(Stage.CLEARED, "ann", "beth"));
  }

  @Test
  void the_one_who_checked_it_does_not_sign_it_off() {
    after("ann", new Step.Assembled());
    var checked = after("ann", new Step.Checked());
    assertThat(checked.refusal(new Step.SignedOff(false), "ann", false))
        .hasValue(
            "You checked it, so somebody else must sign it off: the one who signs off, or their deputy.");
    assertThat(checked.refusal(new Step.SignedOff(true), "beth", false)).isEmpty();
  }

  @Test
  void what_is_changed_after_the_check_is_checked_again() {
    after("ann", new Step.Assembled());
    after("ann", new Step.Checked());
    after("beth", new Step.SignedOff(false));
    var changed = after("carl", new Edit.CutOffStated(LocalDate.of(2024, 11, 30)));
    assertThat(changed).isEqualTo(new Clearance(Stage.ASSEMBLED, null, null));
  }

  @Test
  void a_link_that_was_opened_changes_nothing_that_is_printed() {
    after("ann", new Step.Assembled());
    after("ann", new Step.Checked());
    var opening = new LinkOpening(NOW, LinkOpening.Outcome.OPENS, null);
    var checked = after("carl", new Edit.LinkOpened("x", "https://www.gov.uk/guide", opening));
    assertThat(checked.stage()).isEqualTo(Stage.CHECKED);
  }

  @Test
  void steps_are_taken_in_their_order_and_not_past_a_finding_that_stops_it() {
    var open = Clearance.of(entries);
    assertThat(open.refusal(new Step.Checked(), "ann", false))
        .hasValue("It is not assembled yet. Say first that everything stands in it.");
    assertThat(open.refusal(new Step.SignedOff(false), "ann", false)).isPresent();
    var assembled = after("ann", new Step.Assembled());
    assertThat(assembled.refusal(new Step.Checked(), "ann", true))
        .hasValue("Findings stop it. Settle each of them, then check it.");
    assertThat(assembled.refusal(new Step.SentBack(" "), "ann", true))
        .hasValue("Say what is to be put right.");
    assertThat(after("ann", new Step.SentBack("the table is October's")).stage())
        .isEqualTo(Stage.OPEN);
  }

  @Test
  void a_change_taken_back_after_the_check_undoes_the_check() {
    entries.add(
        new Entry(
            0,
            new Edit.CutOffStated(LocalDate.of(2024, 11, 30)),
            "ann",
            NOW.minusSeconds(60),
            new TakenBack("ann", NOW.plusSeconds(60), "a slip")));
    after("ann", new Step.Assembled());
    assertThat(after("ann", new Step.Checked()).stage()).isEqualTo(Stage.ASSEMBLED);
  }

  @Test
  void a_step_taken_back_was_never_taken() {
    after("ann", new Step.Assembled());
    entries.add(
        new Entry(1, new Step.Checked(), "ann", NOW, new TakenBack("ann", NOW, "too early")));
    assertThat(Clearance.of(entries).stage()).isEqualTo(Stage.ASSEMBLED);
  }

  @Test
  void a_sign_off_does_not_outlast_the_check_it_rests_on() {
    after("ann", new Step.Assembled());
    after("ann", new Step.Checked());
    after("beth", new Step.SignedOff(false));
    takeBack(1, "ann");
    assertThat(Clearance.of(entries)).isEqualTo(new Clearance(Stage.ASSEMBLED, null, null));
    takeBack(0, "ann");
    assertThat(Clearance.of(entries).stage()).isEqualTo(Stage.OPEN);
  }

  @Test
  void one_person_does_not_come_to_have_done_both_by_what_was_taken_back() {
    after("ann", new Step.Assembled());
    after("ann", new Step.Checked());
    after("beth", new Step.SentBack("the table is October's"));
    after("beth", new Step.Assembled());
    after("beth", new Step.Checked());
    assertThat(after("ann", new Step.SignedOff(false)).stage()).isEqualTo(Stage.CLEARED);
    takeBack(2, "beth");
    takeBack(3, "beth");
    assertThat(Clearance.of(entries)).isEqualTo(new Clearance(Stage.CHECKED, "ann", null));
  }

  private void takeBack(int at, String by) {
    var entry = entries.get(at);
    entries.set(
        at,
        new Entry(
            entry.number(),
            entry.change(),
            entry.writtenBy(),
            entry.writtenAt(),
            new TakenBack(by, NOW.plusSeconds(60), "a slip")));
  }
}
